"""A Python client of Redis that does what it is told, for Scripts/benchmark client.

    python_clients.py CLIENT PORT KEY

It prints "ready NAME VERSION WORK ...", or why it can't. Then, for each line "WORK COUNT" that it reads, it reads KEY so
many times and prints the seconds and the seconds of processor time that took.

The works: "one", one GET at a time; "batch", a hundred in one round trip; "tasks", 64 tasks, one GET at a time each.
"""

import sys
import time
from importlib.metadata import version

CLIENT, PORT, KEY = sys.argv[1], int(sys.argv[2]), sys.argv[3]
BATCH, TASKS = 100, 64


def ready(name, package, *works):
    print("ready", name, version(package), *works, flush=True)


def requests():
    # Not `for line in sys.stdin`, which reads ahead.
    while line := sys.stdin.readline():
        work, count = line.split()
        yield work, int(count)


def report(wall, processor):
    print(time.perf_counter() - wall, time.process_time() - processor, flush=True)


async def serve(works):
    """Waits for requests in between, with nothing else under way: it may block."""
    for work, count in requests():
        start = time.perf_counter(), time.process_time()
        await works[work](count)
        report(*start)


def redis_py():
    import redis

    client = redis.Redis(port=PORT)

    def one(count):
        for _ in range(count):
            client.get(KEY)

    def batch(count):
        for _ in range(count // BATCH):
            pipeline = client.pipeline(transaction=False)
            for _ in range(BATCH):
                pipeline.get(KEY)
            pipeline.execute()

    works = {"one": one, "batch": batch}
    ready("redis-py", "redis", *works)
    for work, count in requests():
        start = time.perf_counter(), time.process_time()
        works[work](count)
        report(*start)


def redis_py_async():
    import asyncio

    import redis.asyncio

    async def main():
        client = redis.asyncio.Redis(port=PORT)

        async def one(count):
            for _ in range(count):
                await client.get(KEY)

        async def batch(count):
            for _ in range(count // BATCH):
                pipeline = client.pipeline(transaction=False)
                for _ in range(BATCH):
                    pipeline.get(KEY)
                await pipeline.execute()

        async def tasks(count):
            await asyncio.gather(*(one(count // TASKS) for _ in range(TASKS)))

        ready("redis-py-async", "redis", "one", "batch", "tasks")
        await serve({"one": one, "batch": batch, "tasks": tasks})

    asyncio.run(main())


def coredis():
    import asyncio

    import coredis

    async def main():
        async with coredis.Redis(port=PORT) as client:

            async def one(count):
                for _ in range(count):
                    await client.get(KEY)

            async def batch(count):
                for _ in range(count // BATCH):
                    async with client.pipeline(transaction=False) as pipeline:
                        replies = [pipeline.get(KEY) for _ in range(BATCH)]
                    for reply in replies:
                        await reply

            async def tasks(count):
                await asyncio.gather(*(one(count // TASKS) for _ in range(TASKS)))

            ready("coredis", "coredis", "one", "batch", "tasks")
            await serve({"one": one, "batch": batch, "tasks": tasks})

    asyncio.run(main())


def redio():
    import redio
    import trio

    async def main():
        client = redio.Redis(f"redis://127.0.0.1:{PORT}/")

        async def one(count):
            connection = client()
            for _ in range(count):
                await connection.get(KEY)

        async def batch(count):
            for _ in range(count // BATCH):
                chain = client()
                for _ in range(BATCH):
                    chain = chain.get(KEY)
                await chain

        async def tasks(count):
            async with trio.open_nursery() as nursery:
                for _ in range(TASKS):
                    nursery.start_soon(one, count // TASKS)

        ready("redio", "redio", "one", "batch", "tasks")
        await serve({"one": one, "batch": batch, "tasks": tasks})

    trio.run(main)


try:
    {"redis-py": redis_py, "redis-py-async": redis_py_async, "coredis": coredis, "redio": redio}[CLIENT]()
except ImportError as error:
    print(error, flush=True)
