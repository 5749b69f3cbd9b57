"""Figures that do not depend on the machine's mood, against committed thresholds: allocations and system calls a command,
writes a batch, instructions.

Each figure is the least of some rounds: what else runs on the machine can only add to it. Instructions are counted by
valgrind, since the processors of most CI machines and containers let nobody count them (`perf stat -e instructions:u` says
"not supported"), and for work in memory alone: those of a client that waits for a server depend on how long that takes. So
do waits for sockets and wake-ups of other threads, which are left out, and the writes of concurrent tasks.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from contenders import ROOT, Failure, run, say, swift_program
from processes import Process
from works import SMALL

THRESHOLDS = os.path.join(ROOT, "Benchmarks", "Guards", "thresholds.json")
ROUNDS = 7
# How much more than its threshold a figure may be: a part of it, and a number besides. Where Swift runs tasks by default, a
# reply may come before its task waits for it, or after, which takes an allocation more or less.
ALLOWANCES = {"allocations": (0.01, 0.02), "sends": (0.03, 0.02), "receives": (0.03, 0.02), "instructions": (0.02, 1)}
BY_DEFAULT = (0.03, 0.1)

# Title, executor, request, count, size, transport, and for each counter what it is divided by.
_a_command = {"allocations": 1, "sends": 1, "receives": 1}
MEASURED = [
    ("one task", "default", "one", 2_000, 1, "tcp", _a_command),
    ("one task on the loop", "loop", "one", 2_000, 1, "tcp", _a_command),
    ("one task, UNIX socket, on the loop", "loop", "one", 2_000, 1, "unix", _a_command),
    ("one task, TLS, on the loop", "loop", "one", 2_000, 1, "tls", _a_command),
    *[(f"a batch of {size}{where}", executor, "batch", 1_000 * min(size, 10), size, "tcp", {"allocations": 1, "sends": size})
      for executor, where in (("default", ""), ("loop", " on the loop")) for size in (2, 10, 100)],
    *[(f"a chain of {size}{where}", executor, "chain", 1_000 * min(size, 10), size, "tcp", {"allocations": 1, "sends": size})
      for executor, where in (("default", ""), ("loop", " on the loop")) for size in (2, 10, 100)],
    ("64 tasks on the loop", "loop", "tasks", 6_400, 64, "tcp", {"allocations": 1}),
    ("a session borrowed and returned", "default", "session", 2_000, 1, "tcp", {"allocations": 1}),
    ("a message delivered, on the loop", "loop", "deliver", 500, 1, "tcp", {"allocations": 1}),
]
IN_MEMORY = [
    ("a reply of 16 bytes decoded as Bytes", "decode-bulks"), ("a reply of 16 bytes decoded as String", "decode-strings"),
    ("an element of [String]", "decode-array"), ("a pair of [String: Int]", "decode-map"),
    ("a reply of 16 bytes framed", "frame"), ("a SET written", "write"),
]
UNITS = {"allocations": "allocations", "sends": "writes", "receives": "reads", "instructions": "instructions"}


def measured(program, parser, server):
    figures = {}
    for title, executor, request, count, size, transport, divisors in MEASURED:
        process = _Contender([program, executor, *server.arguments()])
        try:
            rounds = [process.run(request, count, size, transport) for _ in range(ROUNDS)]
        finally:
            process.end()
        for counter, divisor in divisors.items():
            figures[f"{title}: {UNITS[counter]}"] = min(one[counter] for one in rounds) / count * divisor
    process = _Contender([parser])
    try:
        for title, request in IN_MEMORY:
            rounds = [process.run(request, 100_000, 1, "tcp") for _ in range(3)]
            figures[f"{title}: allocations"] = min(one["allocations"] for one in rounds) / 100_000
    finally:
        process.end()
    return figures


class _Contender:
    def __init__(self, command):
        self.process = Process(command, {"SWIFT_DETERMINISTIC_HASHING": "1"})
        self.process.read_line(30)

    def run(self, request, count, size, transport):
        self.process.write_line(f"{request} {transport} {count} {size} 0 {SMALL[0]} {SMALL[1]}")
        line = self.process.read_line(60)
        figures = json.loads(line) if line else {"error": self.process.complaint()}
        if "error" in figures:
            raise Failure(f"{request}: {figures['error']}")
        return figures

    def end(self):
        self.process.end()


def instructions(parser, server):
    """Instructions for each work in memory: the difference between two runs, so that starting does not count."""
    found = {}
    few, many = 10_000, 60_000
    # Without what debuggers read, since valgrind ends when it does not know its format.
    stripped = os.path.join(server.folder, "stripped")
    run(["strip", "-o", stripped, parser], "strip")
    for title, request in IN_MEMORY:
        counts = []
        for count in few, many:
            result = subprocess.run(
                ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", stripped],
                input=f"{request} tcp {count} 1 0 {SMALL[0]} {SMALL[1]}\n", capture_output=True, text=True, check=False,
                env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"},
            )
            collected = re.search(r"Collected\s*:\s*(\d+)", result.stderr)
            if not collected or '"seconds"' not in result.stdout:
                raise Failure(f"valgrind has counted nothing: {result.stderr[-200:]}")
            counts.append(int(collected.group(1)))
        found[f"{title}: instructions"] = (counts[1] - counts[0]) / (many - few)
    return found


def swift_version():
    return re.search(r"Swift version ([\d.]+)", run(["swift", "--version"], "swift")).group(1)


def check(program, server, is_update):
    say("Counting allocations and system calls …")
    parser = swift_program("RESPContender")
    figures = measured(program, parser, server)
    left_out = set()
    if shutil.which("valgrind"):
        say("Counting instructions …")
        figures.update(instructions(parser, server))
    else:
        say("Instructions are not counted: there is no valgrind (apt-get install valgrind).")
        left_out.add("instructions")
    figures = {name: round(value, 3 if value < 100 else 1) for name, value in figures.items()}
    swift = swift_version()
    try:
        with open(THRESHOLDS, encoding="utf-8") as file:
            kept = json.load(file)
    except FileNotFoundError:
        kept = {"swift": swift, "figures": {}}
    if kept["swift"] != swift and not is_update:
        say(f"Instructions are not compared: the thresholds are of Swift {kept['swift']}, this is {swift}.")
        left_out.add("instructions")
    old = kept["figures"]

    if is_update:
        new = {name: figures.get(name, old.get(name)) for name in [*figures, *(n for n in old if n not in figures)]
               if name in figures or name.rsplit(": ", 1)[1] in left_out}
        for name in [*new, *(name for name in old if name not in new)]:
            if new.get(name) != old.get(name):
                print(f"{name}: {old.get(name, 'new')} → {new.get(name, 'gone')}")
        os.makedirs(os.path.dirname(THRESHOLDS), exist_ok=True)
        with open(THRESHOLDS, "w", encoding="utf-8") as file:
            json.dump({"swift": swift, "figures": new}, file, indent=2, ensure_ascii=False)
            file.write("\n")
        print(f"{len(new)} thresholds written to {os.path.relpath(THRESHOLDS)}")
        return 0

    by_default = {f"{title}: allocations" for title, executor, *_ in MEASURED if executor == "default"}
    problems = 0
    for name, value in figures.items():
        unit = name.rsplit(": ", 1)[1]
        kind = next(kind for kind, word in UNITS.items() if word == unit)
        if unit in left_out:
            continue
        if name not in old:
            print(f"error: {name} has no threshold; Scripts/bench guards --update makes it {value}", file=sys.stderr)
            problems += 1
            continue
        limit = old[name]
        parts, rest = BY_DEFAULT if kind == "allocations" and name in by_default else ALLOWANCES[kind]
        allowed = limit * parts + rest
        change = f"from {limit} to {value}" + (f" ({(value - limit) / limit:+.1%})" if limit else "")
        if value > limit + allowed:
            print(f"error: {name} rose {change}; {round(limit + allowed, 2)} is allowed", file=sys.stderr)
            problems += 1
        elif value < limit - allowed:
            print(f"{name} fell {change}: Scripts/bench guards --update holds it there")
    for name in old:
        if name not in figures and name.rsplit(": ", 1)[1] not in left_out:
            print(f"error: {name} is no longer measured; Scripts/bench guards --update removes it", file=sys.stderr)
            problems += 1
    if problems:
        print("If that is meant, Scripts/bench guards --update makes the new figures the thresholds.", file=sys.stderr)
        return 1
    print(f"{len(figures)} figures are within their thresholds")
    return 0


def print_system_calls(program, server):
    """All system calls a command, counted by strace: the difference between two runs of different length."""
    if not shutil.which("strace"):
        raise SystemExit("error: strace is missing; sudo apt-get install -y strace")
    for executor, transport, request, size, few in (
        ("default", "tcp", "one", 1, 500), ("loop", "tcp", "one", 1, 500), ("default", "tcp", "tasks", 64, 6_400),
        ("loop", "tcp", "tasks", 64, 6_400), ("default", "unix", "tasks", 64, 6_400), ("loop", "tls", "one", 1, 500),
        ("default", "tls", "tasks", 64, 6_400), ("loop", "tls", "tasks", 64, 6_400), ("default", "tcp", "batch", 100, 2_000),
        ("loop", "tcp", "batch", 100, 2_000),
    ):
        calls = {}
        many = 5 * few
        for count, sign in (few, -1), (many, 1):
            with tempfile.NamedTemporaryFile("r", encoding="ascii") as log:
                subprocess.run(
                    ["strace", "-f", "-c", "-o", log.name, program, executor, *server.arguments()], check=True,
                    input=f"{request} {transport} {count} {size} 0 {SMALL[0]} {SMALL[1]}\n", text=True,
                    stdout=subprocess.DEVNULL,
                )
                for words in map(str.split, log):
                    if len(words) >= 5 and words[-1] != "total" and words[0][0].isdigit():
                        calls[words[-1]] = calls.get(words[-1], 0) + sign * int(words[3])
        each = {name: count / (many - few) for name, count in calls.items()}
        shown = ", ".join(f"{name} {each.get(name, 0):.3f}" for name in
                          ("sendto", "recvfrom", "epoll_wait", "epoll_pwait", "write", "read", "futex") if name in each)
        where = " on the loop" if executor == "loop" else ""
        print(f"{request}{f' {size}' if size > 1 else ''}, {transport}{where}: {shown}; all {sum(each.values()):.3f} a command")
    return 0
