"""Python's Redis clients as contenders of Scripts/bench; README.md says what they are told and answer.

    python_clients.py CLIENT FOLDER PORT TLS-PORT

CLIENT is redis-py, redis-py-asyncio, coredis, redio or valkey-glide.
"""

import asyncio
import json
import socket
import ssl
import sys
import time
from importlib.metadata import version
from typing import NamedTuple

CLIENT, FOLDER, PORT, TLS_PORT = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
AUTHORITY, SOCKET = f"{FOLDER}/ca.pem", f"{FOLDER}/s"
COMMANDS = ["one", "batch", "tasks"]
MESSAGES = ["receive", "deliver"]
LIMIT = 1_000
DECODING = ["decode-bulks", "decode-strings", "decode-array", "decode-map"]


class Request(NamedTuple):
    work: str
    transport: str
    count: int
    size: int
    has_latencies: bool
    name: str
    length: int


def requests():
    # Not `for line in sys.stdin`, which reads ahead.
    while line := sys.stdin.readline():
        work, transport, count, size, latencies, name, length = line.split()
        yield Request(work, transport, int(count), int(size), latencies == "1", name, int(length))


def say(**values):
    print(json.dumps(values), flush=True)


def ready(package, works, transports=("tcp", "unix", "tls"), **more):
    say(version=version(package), works=list(works), transports=list(transports), **more)


def verify(value, length):
    if len(value) != length:
        raise ValueError("a reply is not what it should be")


class Stopwatch:
    """Looks at the clocks when a work begins, and when it ends."""

    def __init__(self, request):
        self.latencies = [] if request.has_latencies else None
        self.wall, self.processor = time.perf_counter(), time.process_time()

    def stop(self):
        wall, processor = time.perf_counter() - self.wall, time.process_time() - self.processor
        figures = {"seconds": wall, "processor": processor}
        if self.latencies:
            self.latencies.sort()
            for name, part in ("median", 0.5), ("p99", 0.99):
                figures[name] = self.latencies[min(int(len(self.latencies) * part), len(self.latencies) - 1)] * 1e6
        say(**figures)


class Publisher:
    """Publishes over a blocking socket, which is the same for all clients."""

    def __init__(self, request):
        self.socket = socket.create_connection(("127.0.0.1", PORT))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.command = b"*3\r\n$7\r\nPUBLISH\r\n$%d\r\n%s\r\n$%d\r\n%s\r\n" % (
            len(request.name), request.name.encode(), request.length, b"m" * request.length,
        )

    def publish(self):
        self.socket.sendall(self.command)

    def confirm(self):
        if self.socket.recv(16) != b":1\r\n":
            raise ValueError("the publisher was refused")


async def one(client, request):
    """Any client whose `get` is awaited."""
    stopwatch = Stopwatch(request)
    await gets(client, request, request.count, stopwatch.latencies)
    stopwatch.stop()


async def gets(client, request, count, latencies):
    get, name, length = client.get, request.name, request.length
    if latencies is None:
        for _ in range(count):
            verify(await get(name), length)
    else:
        for _ in range(count):
            begun = time.perf_counter()
            verify(await get(name), length)
            latencies.append(time.perf_counter() - begun)


async def batches(request, batch):
    """`batch()` returns the replies of a round trip."""
    stopwatch = Stopwatch(request)
    for _ in range(request.count // request.size):
        begun = time.perf_counter()
        replies = await batch()
        if len(replies) != request.size:
            raise ValueError("replies are missing")
        for reply in replies:
            verify(reply, request.length)
        if stopwatch.latencies is not None:
            stopwatch.latencies.append(time.perf_counter() - begun)
    stopwatch.stop()


async def gathered(request, get_many):
    """`get_many(count, latencies)` does a task's commands."""
    stopwatch = Stopwatch(request)
    await asyncio.gather(*(get_many(request.count // request.size, stopwatch.latencies) for _ in range(request.size)))
    stopwatch.stop()


async def receive(request, next_message):
    """`next_message()` returns the next message's bytes."""
    say(subscribed=True)
    verify(await next_message(), request.length)
    stopwatch = Stopwatch(request)
    for _ in range(1, request.count):
        verify(await next_message(), request.length)
    stopwatch.stop()


async def deliver(request, next_message):
    publisher = Publisher(request)
    stopwatch = Stopwatch(request)
    for _ in range(request.count):
        begun = time.perf_counter()
        publisher.publish()
        verify(await next_message(), request.length)
        if stopwatch.latencies is not None:
            stopwatch.latencies.append(time.perf_counter() - begun)
        publisher.confirm()
    stopwatch.stop()


class SynchronousRedisPy:
    """redis-py's blocking calls. Its parser is that of hiredis."""

    def __init__(self):
        import hiredis
        import redis

        self.redis = redis
        self.clients = {}
        ready("redis", ["one", "batch", *MESSAGES, *DECODING], also=f"hiredis-py {hiredis.__version__}")
        for request in requests():
            work = self.decode if request.work in DECODING else getattr(self, request.work)
            work(request)

    def client(self, request):
        if request.transport not in self.clients:
            self.clients[request.transport] = {
                "tcp": lambda: self.redis.Redis(port=PORT),
                "unix": lambda: self.redis.Redis(unix_socket_path=SOCKET),
                "tls": lambda: self.redis.Redis(host="127.0.0.1", port=TLS_PORT, ssl=True, ssl_ca_certs=AUTHORITY),
            }[request.transport]()
            verify(self.clients[request.transport].get(request.name), request.length)
        return self.clients[request.transport]

    def one(self, request):
        get, name, length = self.client(request).get, request.name, request.length
        stopwatch = Stopwatch(request)
        for _ in range(request.count):
            begun = time.perf_counter()
            verify(get(name), length)
            if stopwatch.latencies is not None:
                stopwatch.latencies.append(time.perf_counter() - begun)
        stopwatch.stop()

    def batch(self, request):
        client = self.client(request)
        stopwatch = Stopwatch(request)
        for _ in range(request.count // request.size):
            begun = time.perf_counter()
            pipeline = client.pipeline(transaction=False)
            for _ in range(request.size):
                pipeline.get(request.name)
            for reply in pipeline.execute():
                verify(reply, request.length)
            if stopwatch.latencies is not None:
                stopwatch.latencies.append(time.perf_counter() - begun)
        stopwatch.stop()

    def subscribe(self, request):
        pubsub = self.redis.Redis(port=PORT).pubsub()
        pubsub.subscribe(request.name)
        messages = pubsub.listen()
        if next(messages)["type"] != "subscribe":
            raise ValueError("the subscription was not confirmed")
        return messages

    def receive(self, request):
        messages = self.subscribe(request)
        say(subscribed=True)
        verify(next(messages)["data"], request.length)
        stopwatch = Stopwatch(request)
        for _ in range(1, request.count):
            verify(next(messages)["data"], request.length)
        stopwatch.stop()

    def deliver(self, request):
        messages, publisher = self.subscribe(request), Publisher(request)
        stopwatch = Stopwatch(request)
        for _ in range(request.count):
            begun = time.perf_counter()
            publisher.publish()
            verify(next(messages)["data"], request.length)
            if stopwatch.latencies is not None:
                stopwatch.latencies.append(time.perf_counter() - begun)
            publisher.confirm()
        stopwatch.stop()

    def decode(self, request):
        """hiredis-py by itself."""
        import hiredis

        is_text = request.work != "decode-bulks"
        reader = hiredis.Reader(encoding="utf-8") if is_text else hiredis.Reader()
        bulk = b"$16\r\nxxxxxxxxxxxxxxxx\r\n"
        unit, replies, data = 1_000, 1_000, bulk * 1_000
        if request.work == "decode-array":
            unit, replies, data = 10_000, 1, b"*10000\r\n" + bulk * 10_000
        elif request.work == "decode-map":
            pairs = b"".join(b"$16\r\nfield:%010d\r\n:%d\r\n" % (index, index) for index in range(1_000))
            unit, replies, data = 1_000, 1, b"%1000\r\n" + pairs
        length = 16 if replies > 1 else unit
        stopwatch = Stopwatch(request)
        for _ in range(request.count // unit):
            reader.feed(data)
            for _ in range(replies):
                verify(reader.gets(), length)
        stopwatch.stop()


async def serve(works, client_for):
    """Does what is asked; nothing else is under way in between, so that it may block."""
    clients = {}
    for request in requests():
        if request.work in MESSAGES:
            await works[request.work](None, request)
            continue
        if request.transport not in clients:
            clients[request.transport] = client = await client_for(request.transport)
            verify(await client.get(request.name), request.length)
        await works[request.work](clients[request.transport], request)


async def redis_py_asyncio():
    """Each command takes a connection of the pool, so that a thousand tasks need as many."""
    import redis.asyncio

    async def client_for(transport):
        return {
            "tcp": lambda: redis.asyncio.Redis(port=PORT, max_connections=LIMIT),
            "unix": lambda: redis.asyncio.Redis(unix_socket_path=SOCKET, max_connections=LIMIT),
            "tls": lambda: redis.asyncio.Redis(host="127.0.0.1", port=TLS_PORT, ssl=True, ssl_ca_certs=AUTHORITY),
        }[transport]()

    async def batch(client, request):
        async def once():
            pipeline = client.pipeline(transaction=False)
            for _ in range(request.size):
                pipeline.get(request.name)
            return await pipeline.execute()

        await batches(request, once)

    async def tasks(client, request):
        await gathered(request, lambda count, latencies: gets(client, request, count, latencies))

    def messages(body):
        async def work(_, request):
            pubsub = redis.asyncio.Redis(port=PORT).pubsub()
            await pubsub.subscribe(request.name)
            listening = pubsub.listen()
            if (await anext(listening))["type"] != "subscribe":
                raise ValueError("the subscription was not confirmed")

            async def next_message():
                return (await anext(listening))["data"]

            await body(request, next_message)

        return work

    ready("redis", [*COMMANDS, *MESSAGES])
    works = {"one": one, "batch": batch, "tasks": tasks, "receive": messages(receive), "deliver": messages(deliver)}
    await serve(works, client_for)


async def coredis():
    from contextlib import AsyncExitStack

    import coredis

    async with AsyncExitStack() as stack:

        async def client_for(transport):
            return await stack.enter_async_context(
                {
                    "tcp": lambda: coredis.Redis(host="127.0.0.1", port=PORT),
                    "unix": lambda: coredis.Redis(unix_socket_path=SOCKET),
                    "tls": lambda: coredis.Redis(host="127.0.0.1", port=TLS_PORT, ssl=True, ssl_ca_certs=AUTHORITY),
                }[transport]()
            )

        async def batch(client, request):
            async def once():
                async with client.pipeline(transaction=False) as pipeline:
                    replies = [pipeline.get(request.name) for _ in range(request.size)]
                return [await reply for reply in replies]

            await batches(request, once)

        async def tasks(client, request):
            await gathered(request, lambda count, latencies: gets(client, request, count, latencies))

        def messages(body):
            async def work(_, request):
                client = await client_for("tcp")
                async with client.pubsub(channels=[request.name], ignore_subscribe_messages=True) as pubsub:
                    listening = aiter(pubsub)

                    async def next_message():
                        return (await anext(listening))["data"]

                    await body(request, next_message)

            return work

        ready("coredis", [*COMMANDS, *MESSAGES])
        works = {"one": one, "batch": batch, "tasks": tasks, "receive": messages(receive), "deliver": messages(deliver)}
        await serve(works, client_for)


async def redio():
    import redio
    import trio

    async def client_for(transport):
        if transport == "tls":
            context = ssl.create_default_context(cafile=AUTHORITY)
            return Pool(redio.Redis(f"rediss://127.0.0.1:{TLS_PORT}/", ssl_context=context))
        return Pool(redio.Redis(f"redis://127.0.0.1:{PORT}/" if transport == "tcp" else f"redis+unix://localhost{SOCKET}"))

    class Pool:
        def __init__(self, pool):
            self.pool = pool
            self.connection = pool()

        async def get(self, name):
            return await self.connection.get(name)

    async def batch(client, request):
        async def once():
            chain = client.connection
            for _ in range(request.size):
                chain = chain.get(request.name)
            return await chain

        await batches(request, once)

    async def tasks(client, request):
        """Each task has a connection, since one can't be shared."""
        share = request.count // request.size
        stopwatch = Stopwatch(request)
        async with trio.open_nursery() as nursery:
            for _ in range(request.size):
                nursery.start_soon(gets, client.pool(), request, share, stopwatch.latencies)
        stopwatch.stop()

    def messages(body):
        async def work(_, request):
            pubsub = redio.Redis(f"redis://127.0.0.1:{PORT}/").pubsub(request.name)
            await pubsub.connect()

            async def next_message():
                return await pubsub

            await body(request, next_message)

        return work

    ready("redio", [*COMMANDS, *MESSAGES], also=f"trio {version('trio')}")
    works = {"one": one, "batch": batch, "tasks": tasks, "receive": messages(receive), "deliver": messages(deliver)}
    await serve(works, client_for)


async def valkey_glide():
    import glide

    def configuration(port, is_tls=False, **more):
        advanced = None
        if is_tls:
            with open(AUTHORITY, "rb") as file:
                tls = glide.TlsAdvancedConfiguration(root_pem_cacerts=file.read())
            advanced = glide.AdvancedGlideClientConfiguration(tls_config=tls)
        return glide.GlideClientConfiguration(
            [glide.NodeAddress("127.0.0.1", port)], use_tls=is_tls, advanced_config=advanced, **more
        )

    async def client_for(transport):
        return await glide.GlideClient.create(configuration(TLS_PORT if transport == "tls" else PORT, transport == "tls"))

    async def batch(client, request):
        async def once():
            batch = glide.Batch(is_atomic=False)
            for _ in range(request.size):
                batch.get(request.name)
            return await client.exec(batch, raise_on_error=True)

        await batches(request, once)

    async def tasks(client, request):
        await gathered(request, lambda count, latencies: gets(client, request, count, latencies))

    def messages(body):
        async def work(_, request):
            settings = glide.GlideClientConfiguration
            subscriptions = settings.PubSubSubscriptions(
                {settings.PubSubChannelModes.Exact: {request.name}}, callback=None, context=None
            )
            client = await glide.GlideClient.create(configuration(PORT, pubsub_subscriptions=subscriptions))
            # It subscribes by itself.
            with socket.create_connection(("127.0.0.1", PORT)) as probe:
                ask = b"*3\r\n$6\r\nPUBSUB\r\n$6\r\nNUMSUB\r\n$%d\r\n%s\r\n" % (len(request.name), request.name.encode())
                while True:
                    probe.sendall(ask)
                    if b":1\r\n" in probe.recv(1024):
                        break
                    await asyncio.sleep(0.02)

            async def next_message():
                return (await client.get_pubsub_message()).message

            await body(request, next_message)
            await client.close()

        return work

    ready("valkey-glide", [*COMMANDS, *MESSAGES], ["tcp", "tls"])
    works = {"one": one, "batch": batch, "tasks": tasks, "receive": messages(receive), "deliver": messages(deliver)}
    await serve(works, client_for)


try:
    if CLIENT == "redis-py":
        SynchronousRedisPy()
    elif CLIENT == "redio":
        import trio

        trio.run(redio)
    else:
        asyncio.run({"redis-py-asyncio": redis_py_asyncio, "coredis": coredis, "valkey-glide": valkey_glide}[CLIENT]())
except ImportError as error:
    say(absent=str(error))
