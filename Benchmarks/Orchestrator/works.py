"""What is measured, beside each other and as it grows."""

from dataclasses import dataclass

SMALL, LARGE = ("bench:small", 16), ("bench:large", 1 << 20)


@dataclass(frozen=True)
class Work:
    """A work that several contenders do; Benchmarks/Contenders/README.md says what each is."""

    request: str
    title: str
    transport: str = "tcp"
    size: int = 1
    name: str = SMALL[0]
    length: int = SMALL[1]
    # Whether commands are timed one by one: in the rounds that count, in rounds of their own since that costs something,
    # or not at all.
    latencies: str = "with"
    # What a unit of it is, in which its rate is said.
    unit: str = "command"
    is_quick: bool = True

    @property
    def id(self):
        parts = [self.request] + ([str(self.size)] if self.size > 1 else [])
        return "-".join(parts + (["large"] if self.name == LARGE[0] else []) + [self.transport])

    @property
    def granule(self):
        """What counts are multiples of."""
        return 10_000 if self.request.startswith("decode") else max(self.size, 1)

    @property
    def is_in_memory(self):
        return self.request.startswith("decode")


def _commands(transport, is_quick):
    label = {"tcp": "TCP", "unix": "UNIX socket", "tls": "TLS"}[transport]
    more = {"transport": transport}
    yield Work("one", f"one task, one GET at a time, {label}", is_quick=True, **more)
    yield Work("batch", f"batches of 100 GET, {label}", size=100, is_quick=True, **more)
    yield Work("tasks", f"64 tasks, {label}", size=64, latencies="apart", is_quick=is_quick, **more)
    if transport == "tcp":
        yield Work("tasks", f"1,000 tasks, {label}", size=1_000, latencies="apart", **more)
    yield Work("one", f"values of 1 MiB, one task, {label}", name=LARGE[0], length=LARGE[1], is_quick=is_quick, **more)


WORKS = [
    *_commands("tcp", True),
    Work("receive", "pub/sub: messages of 32 bytes received", name="bench:channel", length=32, latencies="no",
         unit="message"),
    Work("deliver", "pub/sub: from publishing to receiving, one at a time", name="bench:channel", length=32,
         unit="message"),
    *_commands("unix", False),
    *_commands("tls", False),
    Work("decode-bulks", "decoding in memory: replies of 16 bytes as bytes", latencies="no", unit="reply"),
    Work("decode-strings", "decoding in memory: replies of 16 bytes as text", latencies="no", unit="reply",
         is_quick=False),
    Work("decode-array", "decoding in memory: arrays of 10,000 texts of 16 bytes", latencies="no", unit="element"),
    Work("decode-map", "decoding in memory: maps of 1,000 texts and integers", latencies="no", unit="pair",
         is_quick=False),
]

# What only the goals look at, beside some of WORKS.
CHAINS = [
    Work("batch", "batches of 2 GET, TCP", size=2),
    Work("batch", "batches of 10 GET, TCP", size=10),
    Work("session", "a session borrowed and returned", latencies="no", unit="session"),
]


@dataclass(frozen=True)
class Growth:
    """A work of Redio alone, whose size grows."""

    id: str
    title: str
    request: str
    # What grows, and what a unit of the cost is.
    axis: str
    unit: str
    sizes: tuple
    quick_sizes: tuple


_decades = (1, 10, 100, 1_000, 10_000, 100_000)
_thirds = (1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
GROWTH = [
    Growth("flight", "commands in flight", "flight", "commands in flight, one connection", "command", _thirds, _decades),
    Growth("connections", "connections", "connections", "connections, one command in flight on each", "command",
           _thirds[:7], _decades[:4]),
    Growth("replies", "size of a reply", "one", "bytes of a reply", "byte",
           tuple(1 << exponent for exponent in range(0, 27, 2)), (1, 1 << 8, 1 << 12, 1 << 16, 1 << 20, 1 << 26)),
    Growth("fan-out", "subscribers of one channel", "fan-out", "subscribers of one channel", "delivery", _thirds[:9],
           _decades[:5]),
    Growth("channels", "subscribers, a channel each", "channels", "subscribers, a channel each", "message", _thirds[:9],
           _decades[:5]),
]
