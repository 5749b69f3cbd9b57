"""What a run found, in words: tables, goals, and the place in README.md."""

import os

from contenders import ROOT
from measure import median, spread

README_BEGIN, README_END = "<!-- bench:table -->", "<!-- /bench:table -->"
SUMMARY = [
    ("one-tcp", "one task"), ("batch-100-tcp", "batches of 100"), ("tasks-64-tcp", "64 tasks"),
    ("tasks-1000-tcp", "1,000 tasks"), ("one-large-tcp", "1 MiB values"), ("receive-tcp", "messages"),
]


def number(value, digits=3):
    """Three digits, with k and M behind thousands and millions."""
    if value is None:
        return "–"
    for limit, factor, name in (1e6, 1e6, " M"), (1e4, 1e3, " k"):
        if abs(value) >= limit:
            return _digits(value / factor, digits) + name
    return _digits(value, digits)


def _digits(value, digits):
    before = len(str(int(abs(value)))) if abs(value) >= 1 else 1
    text = f"{value:,.{max(0, digits - before)}f}"
    return text


def size(bytes):
    return "–" if bytes is None else f"{_digits(bytes / 1e6, 3)} MB"


class Row:
    """Medians of a contender's rounds."""

    def __init__(self, fields):
        self.id, self.name, self.absent = fields["contender"], fields["name"], fields.get("absent")
        self.rounds = fields.get("rounds", [])
        self.peak = fields.get("peak_kib")
        self.latency_rounds = fields.get("latency_rounds") or [r for r in self.rounds if "median" in r]

    def each(self, name):
        if name == "rate":
            return [r["count"] / r["seconds"] for r in self.rounds if r["seconds"] > 0]
        return [r[name] / r["count"] for r in self.rounds if name in r]

    @property
    def rate(self):
        return median(self.each("rate"))

    @property
    def rate_spread(self):
        return spread(self.each("rate"))

    @property
    def processor(self):
        """Microseconds a command."""
        value = median(self.each("processor"))
        return None if value is None else value * 1e6

    @property
    def allocations(self):
        return median(self.each("allocations"))

    def latency(self, name):
        return median([r.get(name) for r in self.latency_rounds])


def rows(results, work):
    for one in results["works"]:
        if one["id"] == work:
            return {row["contender"]: Row(row) for row in one["rows"]}
    return {}


def work_table(work):
    lines = [f"### {work['title'][0].upper()}{work['title'][1:]}", ""]
    table = [Row(row) for row in work["rows"]]
    has = {
        "latency": any(row.latency("median") is not None for row in table),
        "allocations": any(row.allocations is not None for row in table),
    }
    heads = ["client", f"{work['unit'].replace('reply', 'replie')}s a second", "±", "CPU, µs"]
    heads += ["median, µs", "99 %, µs"] if has["latency"] else []
    heads += ["allocations"] if has["allocations"] else []
    heads += ["peak memory"]
    lines += ["| " + " | ".join(heads) + " |", "| --- |" + " --: |" * (len(heads) - 1)]
    for row in table:
        if row.absent or not row.rounds:
            lines.append(f"| {row.name} | {row.absent or 'did not run'} |" + " |" * (len(heads) - 2))
            continue
        cells = [row.name, number(row.rate), "–" if row.rate_spread is None else f"{row.rate_spread:.0%}",
                 number(row.processor)]
        if has["latency"]:
            cells += [number(row.latency("median")), number(row.latency("p99"))]
        if has["allocations"]:
            cells.append(number(None if row.allocations is None else round(row.allocations, 2)))
        cells.append(size(None if row.peak is None else row.peak * 1024))
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def growth_cost(point, name):
    """Seconds (of the processor, or by the clock) a command."""
    return median([r[name] / r["count"] for r in point["rounds"]])


def growth_table(id, growth, titles):
    is_of_bytes = id == "replies"
    unit = growth["unit"]
    names = [name for name in growth["series"] if growth["series"][name]]
    heads = [growth["axis"]]
    for name in names:
        heads.append(f"{titles[name]}: CPU a {'reply, µs' if is_of_bytes else unit + ', µs'}")
        heads.append("by the clock, µs")
        if is_of_bytes:
            heads.append("CPU a byte, ns")
        heads.append("peak memory" if is_of_bytes else "memory each, KiB")
    lines = ["| " + " | ".join(heads) + " |", "|" + " --: |" * len(heads)]
    sizes = sorted({point["size"] for name in names for point in growth["series"][name]})
    for amount in sizes:
        cells = [f"{amount:,}"]
        for name in names:
            point = next((p for p in growth["series"][name] if p["size"] == amount), None)
            if point is None:
                cells += ["–"] * (4 if is_of_bytes else 3)
                continue
            cpu, wall = growth_cost(point, "processor"), growth_cost(point, "seconds")
            cells += [number(cpu * 1e6), number(wall * 1e6)]
            if is_of_bytes:
                cells.append(number(cpu / amount * 1e9))
                cells.append(size(point["peak_kib"] * 1024 if point["peak_kib"] else None))
            else:
                # The process without a client has some MiB, which the first size shows.
                first = growth["series"][name][0]
                more = (point["peak_kib"] or 0) - (first["peak_kib"] or 0)
                cells.append(number(more / amount) if amount >= 100 and point["peak_kib"] else "–")
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [""]


def picture(name, alternative, folder=""):
    return (
        f'<picture><source media="(prefers-color-scheme: dark)" srcset="{folder}{name}-dark.svg">'
        f'<img alt="{alternative}" src="{folder}{name}-light.svg"></picture>'
    )


CHARTS = {
    "rates": "Commands a second of each client, for one task, batches, 64 and 1,000 tasks, 1 MiB values and messages",
    "processor": "Microseconds of processor time that each client takes a command",
    "latencies": "Median and 99th percentile of the latency of each client",
    "growth": "What a command, a byte or a message costs Redio as their number grows",
}


def conditions(results):
    machine = results["machine"]
    settings = results["settings"]
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}; loopback; {results['server']}, "
        f"Swift {results['swift']}, Python {results['python']}; "
        f"{results['date'][:10]}; medians of {settings['rounds']} rounds of {settings['seconds']} s, in which all take "
        f"turns."
    )


def versions(results):
    lines = ["| client | version | how it is used |", "| --- | --- | --- |"]
    for one in results["contenders"]:
        if one["id"] == "redis-benchmark-connections":
            continue
        version = one["version"] if not one["absent"] else f"did not take part: {one['absent']}"
        lines.append(f"| {one['title']} | {version} | {one['mode']} |")
    return lines + [""]


def summary(results):
    known = [(work, title) for work, title in SUMMARY if rows(results, work)]
    lines = ["| client | " + " | ".join(title for _, title in known) + " |",
             "| --- |" + " --: |" * len(known)]
    for one in results["contenders"]:
        if one["absent"] or one["id"] == "redis-benchmark-connections":
            continue
        cells = []
        for work, _ in known:
            row = rows(results, work).get(one["id"])
            cells.append(f"{number(row.rate)} ({number(row.processor)})" if row and row.rounds and not row.absent else "–")
        if any(cell != "–" for cell in cells):
            title = f"**{one['title']}**" if one["id"] in ("redio", "redio-loop") else one["title"]
            lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return lines + [""]


def build_table(results):
    if not results.get("build"):
        return []
    lines = ["## Building and installing", "", "| what | clean build, s | CPU, s | size |", "| --- | --: | --: | --: |"]
    for one in results["build"]:
        lines.append(f"| {one['what']} | {number(one.get('seconds'))} | {number(one.get('processor'))} | {size(one.get('bytes'))} |")
    return lines + [""]


def whole(results):
    titles = {one["id"]: one["title"] for one in results["contenders"]}
    lines = [
        "# Results", "", "Written by `Scripts/bench`; [Benchmarks/README.md](../README.md) says how to repeat them and how to "
        "read them." if not results["is_quick"] else "Written by `Scripts/bench quick`.", "", conditions(results), "",
        *versions(results), "## Summary", "",
        "Commands or messages a second over TCP, and in parentheses the client's processor time for each in microseconds.", "",
        *summary(results),
    ]
    lines += [line for name, text in CHARTS.items() if name in results["charts"] for line in (picture(name, text), "")]
    if results["works"]:
        lines += [
            "## All figures", "",
            "±: half the distance of the quartiles of the rounds. CPU: the client's processor time, user and system, all "
            "threads, a command. Allocations: calls of `malloc` and the like a command, where they can be counted. Latency: of "
            "a command, or, for batches, of a round trip. Peak memory: the client's whole process.", "",
        ]
        for work in results["works"]:
            lines += work_table(work)
    if results["growth"]:
        lines += ["## How cost grows", ""]
        for id, growth in results["growth"].items():
            lines += [f"### {growth['title'][0].upper()}{growth['title'][1:]}", "", *growth_table(id, growth, titles)]
    lines += build_table(results)
    return "\n".join(lines).rstrip() + "\n"


def write_readme(results, folder):
    """Fills the place in README.md."""
    path = os.path.join(ROOT, "README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if README_BEGIN not in text or README_END not in text.split(README_BEGIN, 1)[1]:
        raise SystemExit(f"error: README.md has no place for it: {README_BEGIN} and, below, {README_END}")
    where = os.path.relpath(folder, ROOT) + "/"
    lines = [
        "", "Commands or messages a second, and in parentheses the client's processor time for each in microseconds. Values of "
        "16 bytes, TCP. " + conditions(results), "", *summary(results),
        *([picture("rates", CHARTS["rates"], where), ""] if "rates" in results["charts"] else []),
        f"[All figures]({where}results.md): latencies, allocations, memory, UNIX sockets, TLS, decoding, and how cost grows. "
        "`Scripts/bench` repeats them.", "",
    ]
    before, rest = text.split(README_BEGIN, 1)
    after = rest.split(README_END, 1)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + README_BEGIN + "\n".join(lines) + README_END + after)


# What the client is held to.


def _ratio(results, work, left, right, name):
    """The median of the ratios of the rounds, in each of which both had their turn."""
    table = rows(results, work)
    if left not in table or right not in table:
        return None
    return median([a / b for a, b in zip(table[left].each(name), table[right].each(name)) if b])


def _chain(results, work, executor):
    """A chain's processor time to that of the batch of the same length."""
    return _ratio(results, work, executor + "-chain", executor, "processor")


def _figure(results, work, contender, name):
    row = rows(results, work).get(contender)
    if not row or not row.rounds:
        return None
    return {"processor": row.processor, "allocations": row.allocations,
            "microseconds": None if row.rate is None else 1e6 / row.rate}[name]


def goals(results):
    """Lines that say what is met and what is missed."""
    lines = []

    def add(title, value, limit, is_least=False, unit=""):
        if value is None:
            return
        value = round(value, 2)
        is_met = value >= limit if is_least else value <= limit
        word = "at least" if is_least else "at most"
        lines.append(f"{title:<58} {value:>8.2f}{unit}   {word} {limit}{unit:<4} {'met' if is_met else 'MISSED'}")

    for id, name in ("redio", ""), ("redio-loop", ", on the loop"):
        for length in 2, 10, 100:
            work = f"batch-{length}-tcp"
            add(f"a chain of {length}: CPU to that of the batch{name}", _chain(results, work, id), 1.2)
            chain, batch = (_figure(results, work, each, "allocations") for each in
                            (id + "-chain", id))
            if chain is not None and batch is not None:
                add(f"a chain of {length}: allocations a command beyond the batch's{name}", chain - batch, 0)
        add(f"batches: rate to redis-benchmark -P 100{name}",
            _ratio(results, "batch-100-tcp", id, "redis-benchmark", "rate"), 0.9, is_least=True)
        add(f"batches: CPU to hiredis{name}", _ratio(results, "batch-100-tcp", id, "hiredis", "processor"), 0.5)
        add(f"one task: CPU to hiredis{name}", _ratio(results, "one-tcp", id, "hiredis", "processor"), 1.2)
        add(f"one task: allocations a GET{name}", _figure(results, "one-tcp", id, "allocations"), 3)
        add(f"64 tasks: CPU a command{name}", _figure(results, "tasks-64-tcp", id, "processor"),
            4 if id == "redio" else 1.2, unit=" µs")
        add(f"a session borrowed and returned{name}", _figure(results, "session-tcp", id, "microseconds"), 1, unit=" µs")
    add("messages received a second, thousands", _thousands(results), 400, is_least=True)
    idle = results.get("idle_kib")
    add("an idle client: memory beyond a bare program", idle, 1024, unit=" KiB")
    return lines


def _thousands(results):
    row = rows(results, "receive-tcp").get("redio")
    return row.rate / 1e3 if row and row.rounds else None
