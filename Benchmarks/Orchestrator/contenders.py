"""Who takes part: how each is made and started, and what it is told."""

import json
import os
import resource
import shutil
import subprocess
import sys
import time

from processes import Process

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRATCH = os.path.join(ROOT, ".build-benchmarks-release")
PACKAGES = os.path.join(SCRATCH, "python")
SWIFT_CLIENTS = os.path.join(ROOT, "Benchmarks", "SwiftClients")
# How long a contender may take for what should take a second.
PATIENCE = 120


class Failure(Exception):
    """A contender can't take part, or has failed."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, why, environment=None):
    """Runs a command in the project's folder. Raises `Failure` with its last line if it fails. Returns its output."""
    result = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        env={**os.environ, **(environment or {})},
    )
    if result.returncode != 0:
        lines = [line.strip() for line in (result.stderr + result.stdout).splitlines() if line.strip()]
        errors = [line for line in lines if "error" in line.lower()] or lines
        raise Failure(f"{why}: {errors[-1][:200] if errors else 'no reason was given'}")
    return result.stdout


def project_version():
    try:
        return run(["git", "describe", "--always", "--dirty", "--tags"], "git").strip()
    except (OSError, Failure):
        return "of these sources"


_programs = {}


def swift_program(product, package="Benchmarks", scratch=SCRATCH):
    """Builds a product, once, optimised. Returns its path."""
    if product not in _programs:
        options = ["-c", "release", "--package-path", package, "--scratch-path", scratch]
        say(f"Building {product} …")
        run(["swift", "build", *options, "--product", product], f"{product} can't be built")
        folder = run(["swift", "build", *options, "--show-bin-path"], "no folder of programs").strip()
        _programs[product] = os.path.join(folder, product)
    return _programs[product]


def hiredis_program():
    """Builds hiredis's contender, once. Returns its path."""
    if "hiredis" not in _programs:
        script = os.path.join(ROOT, "Scripts", "hiredis")
        _programs["hiredis"] = run([script, "contender"], "hiredis can't be built").strip()
    return _programs["hiredis"]


def python_packages(name, *requirements):
    """Installs packages from PyPI into a folder of their own, once. Returns it."""
    folder = os.path.join(PACKAGES, name)
    if not os.path.exists(os.path.join(folder, "complete")):
        shutil.rmtree(folder, ignore_errors=True)
        say(f"Installing {requirements[0]} from PyPI …")
        run([sys.executable, "-m", "pip", "install", "--quiet", "--retries", "1", "--disable-pip-version-check",
             "--no-warn-conflicts", "--target", folder, *requirements], f"pip can't install {requirements[0]}")
        with open(os.path.join(folder, "complete"), "w", encoding="ascii"):
            pass
    return folder


def folder_size(folder):
    return sum(os.path.getsize(os.path.join(path, name)) for path, _, names in os.walk(folder) for name in names)


class Contender:
    """A kind of contender. `start` makes a process of it for a work."""

    def __init__(self, id, title, mode, command, environment=None, package=None):
        self.id, self.title, self.mode = id, title, mode
        self._command, self._environment, self._package = command, environment, package
        self.is_of_project = False
        # The request that it does in place of a work's.
        self.replaced = {}
        self.version = None
        self.absent = None

    def prepare(self, server):
        """Gets what it needs, and finds out what it can. Sets `absent` if it can't take part."""
        try:
            process = self.launch(server)
            self.wait(process)
            process.end()
        except Failure as failure:
            self.absent = str(failure)
            say(f"{self.title} does not take part: {self.absent}")

    def launch(self, server):
        """Starts a process, and does not wait until it is ready."""
        command = [*self._command(), *server.arguments()]
        return Process(command, self._environment() if self._environment else None)

    def wait(self, process):
        """Waits until it is ready, and keeps what it says of itself."""
        try:
            line = process.read_line(PATIENCE)
            if line is None:
                raise Failure(f"it ended at once: {process.complaint()}")
            first = json.loads(line)
            if "absent" in first:
                raise Failure(first["absent"])
        except (Failure, TimeoutError, ValueError) as failure:
            process.end()
            raise Failure(str(failure)) from None
        self.version = " with ".join(filter(None, [first["version"], first.get("also")])) or project_version()
        self.works, self.transports = first["works"], first["transports"]

    def does(self, work):
        if self.absent:
            return False
        request = self.replaced.get(work.request) if self.replaced else work.request
        return request in self.works and (work.is_in_memory or work.transport in self.transports)

    def name(self, work):
        return self.title

    def start(self, work, server):
        return Running(self, work, server)

    def installed_size(self):
        return folder_size(self._package()) if self._package else None


class Running:
    """A contender's process for one work."""

    publisher = None

    def __init__(self, contender, work, server):
        self.work = work
        self.request = contender.replaced.get(work.request, work.request)
        self.contender, self.process = contender, contender.launch(server)

    def ready(self):
        """Waits until it can be told something."""
        self.contender.wait(self.process)

    def answer(self):
        try:
            line = self.process.read_line(PATIENCE)
        except TimeoutError as error:
            raise Failure(str(error)) from None
        if line is None:
            raise Failure(f"it ended: {self.process.complaint()}")
        try:
            answer = json.loads(line)
        except ValueError:
            raise Failure(f"it answered: {line[:100]}") from None
        if "error" in answer:
            raise Failure(answer["error"])
        return answer

    def run(self, count, has_latencies, name=None, size=None, length=None):
        """Has it do the work so many times. Returns what that took."""
        work = self.work
        size, length = work.size if size is None else size, work.length if length is None else length
        is_receiver = self.request in ("receive", "fan-out", "channels")
        # Of its own, so that a subscription that is about to end gets nothing of it.
        name = name or (f"{work.name}:{time.monotonic_ns()}" if work.unit in ("message", "delivery") else work.name)
        try:
            self.process.write_line(f"{self.request} {work.transport} {count} {size} {int(has_latencies)} {name} {length}")
            if is_receiver:
                self.answer()
                channels, messages = (size, count) if self.request == "channels" else (0, count // size)
                Running.publisher.write_line(f"publish tcp {messages} {channels} 0 {name} {length}")
        except OSError:
            raise Failure(f"it ended: {self.process.complaint()}") from None
        try:
            figures = self.answer()
        finally:
            if is_receiver and Running.publisher.read_line(PATIENCE) is None:
                raise SystemExit("error: the publisher has ended")
        figures["count"] = count - 1 if is_receiver else count
        return figures

    def peak(self):
        return self.process.memory("VmHWM")

    def end(self):
        self.process.end()


class RedisBenchmark(Contender):
    """redis-benchmark, a process a round. It says itself how many commands it did a second."""

    works, transports = ["one", "batch", "tasks"], ["tcp", "unix", "tls"]

    def __init__(self, id, is_of_connections):
        super().__init__(id, "redis-benchmark", "the ceiling: it looks at no value", None)
        self.is_of_connections = is_of_connections

    def prepare(self, server):
        try:
            self.version = run(["redis-benchmark", "--version"], "redis-benchmark").split()[1]
        except (OSError, IndexError, Failure) as error:
            self.absent = f"redis-benchmark can't be run: {error}"
            say(self.absent)

    def does(self, work):
        return not self.absent and work.request in (["tasks"] if self.is_of_connections else self.works)

    def options(self, work):
        if self.is_of_connections:
            return ["-c", str(work.size)]
        return ["-c", "1"] + (["-P", str(work.size)] if work.size > 1 else [])

    def name(self, work):
        return "redis-benchmark " + " ".join(self.options(work))

    def start(self, work, server):
        return RunningRedisBenchmark(self, work, server)


class RunningRedisBenchmark:
    def __init__(self, contender, work, server):
        address = {
            "tcp": ["-h", "127.0.0.1", "-p", str(server.port)], "unix": ["-s", f"{server.folder}/s"],
            "tls": ["-h", "127.0.0.1", "-p", str(server.tls_port), "--tls", "--cacert", f"{server.folder}/ca.pem"],
        }[work.transport]
        self.command = ["redis-benchmark", *address, *contender.options(work), "--csv"]
        self.name = work.name
        self.least = 1_000 if contender.is_of_connections else min(1_000 * work.size, 100_000)

    def ready(self):
        pass

    def run(self, count, has_latencies):
        # It counts whole milliseconds, and prints "inf" for less than one.
        count = max(count, self.least)
        process = Process([*self.command, "-n", str(count), "GET", self.name])
        try:
            process.process.stdin.close()
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            lines = []
            while (line := process.read_line(PATIENCE)) is not None:
                lines.append(line)
            complaint = process.complaint()
        except TimeoutError as error:
            raise Failure(str(error)) from None
        finally:
            process.end()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms","p95_latency_ms","p99_latency_ms",…
        try:
            figures = dict(zip(lines[-2].replace('"', "").split(","), lines[-1].replace('"', "").split(",")))
            figures = {name: float(value) for name, value in figures.items() if name != "test"}
            return {
                "count": count, "seconds": count / figures["rps"] if figures["rps"] < 1e9 else 1e-4,
                # Its own, since nothing else is waited for meanwhile.
                "processor": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
                "median": figures["p50_latency_ms"] * 1e3, "p99": figures["p99_latency_ms"] * 1e3,
            }
        except (IndexError, KeyError, ValueError, ZeroDivisionError):
            raise Failure(f"it printed no rate: {complaint or lines[-1:]}") from None

    def peak(self):
        return None

    def end(self):
        pass


def _redio(id, title, mode, executor, replaced=None):
    contender = Contender(id, title, mode, lambda: [swift_program("RedioContender"), executor])
    contender.replaced = replaced or {}
    contender.is_of_project = True
    return contender


def _python(id, title, mode, client, *requirements):
    folder = lambda: python_packages(requirements[0].split("[")[0], *requirements)
    script = os.path.join(ROOT, "Benchmarks", "Contenders", "python_clients.py")
    return Contender(
        id, title, mode, lambda: [sys.executable, "-W", "ignore", script, client], lambda: {"PYTHONPATH": folder()}, folder)


def _swift(id, title, product):
    scratch = os.path.join(ROOT, ".build-swift-clients")
    return Contender(id, title, "Swift, on SwiftNIO", lambda: [swift_program(product, SWIFT_CLIENTS, scratch)])


def all_contenders(has_swift_clients):
    """In the order of the tables."""
    chain = {"batch": "chain"}
    contenders = [
        _redio("redio", "Redio", "Swift; tasks where Swift runs them by default", "default"),
        _redio("redio-loop", "Redio, on its loop", "Swift; tasks that prefer the client's event loop", "loop"),
        _redio("redio-chain", "Redio, a typed chain", "Swift; a chain in place of a batch", "default", chain),
        _redio("redio-loop-chain", "Redio, a typed chain, on its loop", "Swift; a chain in place of a batch", "loop", chain),
        Contender("resp", "Redio's module RESP", "Swift", lambda: [swift_program("RESPContender")]),
        Contender("hiredis", "hiredis", "C; blocking calls, for tasks asynchronous ones on one connection",
                  lambda: [hiredis_program()]),
        _python("valkey-glide", "valkey-glide", "Python over a core in Rust; asyncio", "valkey-glide", "valkey-glide"),
        _python("redis-py", "redis-py", "Python; blocking calls, parsed by hiredis-py", "redis-py", "redis[hiredis]"),
        _python("redis-py-asyncio", "redis-py, asyncio", "Python; a connection a task, parsed by hiredis",
                "redis-py-asyncio", "redis[hiredis]"),
        _python("coredis", "coredis", "Python; asyncio", "coredis", "coredis"),
        # It looks its version up by setuptools, which newer ones can't do.
        _python("redio-python", "redio (Python)", "Python; trio, a connection a task", "redio", "redio", "setuptools<81"),
        RedisBenchmark("redis-benchmark", False),
        RedisBenchmark("redis-benchmark-connections", True),
    ]
    if has_swift_clients:
        contenders[4:4] = [_swift("valkey-swift", "valkey-swift", "ValkeySwiftContender"),
                           _swift("redistack", "RediStack", "RediStackContender")]
    return contenders
