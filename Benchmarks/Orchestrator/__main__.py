"""Scripts/bench: measures Redio beside other clients, and how its cost grows. Scripts/bench says how to use it."""

import argparse
import datetime
import json
import os
import platform
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

import cluster
import guards
import report
from contenders import PACKAGES, ROOT, Failure, Running, all_contenders, python_packages, run, say, swift_program
from measure import Progress, Settings, grow, measure
from processes import Process, Server, end_all
from works import CHAINS, GROWTH, LARGE, SMALL, WORKS

RESULTS = os.path.join(ROOT, "Benchmarks", "Results")


def machine():
    name = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            name = re.search(r"^model name\s*:\s*(.+)$", file.read(), re.M).group(1)
    except (OSError, AttributeError):
        pass
    return {
        "processor": re.sub(r"\((R|TM)\)|@.*| CPU| Processor", "", name).strip(), "cores": len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity") else os.cpu_count(), "system": f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}",
        "load": os.getloadavg()[0],
    }


def parsed(arguments):
    parser = argparse.ArgumentParser(prog="Scripts/bench", description="Measures Redio beside other clients.")
    parser.add_argument("part", nargs="?", default="all",
                        choices=["all", "quick", "growth", "goals", "guards", "syscalls", "cluster", "run", "list"])
    parser.add_argument("request", nargs="*", help="of cluster: parts of names of works; of run: WORK [COUNT [SIZE [TRANSPORT]]], of the list")
    parser.add_argument("--only", help="works, of the list, with commas between them; growths too")
    parser.add_argument("--clients", help="contenders, of the list, with commas between them")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seconds", type=float, help="of a contender's turn in a round")
    parser.add_argument("--server", default="redis-server", help="the program, redis-server by default")
    parser.add_argument("--results", help="the folder for the results")
    parser.add_argument("--swift-clients", action="store_true", help="with Benchmarks/SwiftClients")
    parser.add_argument("--readme", action="store_true", help="puts the table into README.md; alone: that of the last run")
    parser.add_argument("--update", action="store_true", help="of guards: what is measured becomes the threshold")
    parser.add_argument("--under", default="", help="of run: a command to run the contender under, 'perf record -g'")
    parser.add_argument("--builds", action=argparse.BooleanOptionalAction, help="whether builds are measured; in whole runs")
    return parser.parse_args(arguments)


def builds(everyone):
    """What building and installing takes."""
    found = []
    say("Measuring a clean build of a program that imports Redio …")
    try:
        # It fails where a limit does not hold, which is not the question here.
        script = os.path.join(ROOT, "Scripts", "measure-build")
        output = subprocess.run([script, "--quick"], capture_output=True, text=True, check=False).stdout
        seconds, processor = re.search(r"clean release build: ([\d.]+) s, processor time: ([\d.]+) s", output).groups()
        megabytes = re.search(r"stripped program of five commands: ([\d.]+) MB", output).group(1)
        found.append({
            "what": "Redio: a program of five commands, stripped, without Swift's runtime", "seconds": float(seconds),
            "processor": float(processor), "bytes": float(megabytes) * 1e6,
        })
    except (OSError, AttributeError):
        say("Scripts/measure-build has failed.")
    try:
        with tempfile.TemporaryDirectory() as folder:
            program, sources = os.path.join(folder, "program"), os.path.join(ROOT, ".hiredis", "hiredis-1.5")
            files = [os.path.join(sources, name) for name in
                     ("read.c", "sds.c", "alloc.c", "hiredis.c", "net.c", "async.c", "ssl.c")]
            support = os.path.join(ROOT, "Benchmarks", "Sources", "CBenchmark")
            own = [os.path.join(ROOT, "Benchmarks", "Contenders", "hiredis.c")]
            own += [os.path.join(support, name) for name in ("allocations.c", "processor.c", "publisher.c")]
            before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            run(["clang", "-O3", "-D_GNU_SOURCE", "-s", "-I", sources, "-I", f"{support}/include", "-o", program, *own, *files,
                 "-lssl", "-lcrypto"], "hiredis can't be built")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            found.append({
                "what": "hiredis: its contender here, with hiredis in it, stripped", "seconds": time.monotonic() - begun,
                "processor": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
                "bytes": os.path.getsize(program),
            })
    except (OSError, Failure) as failure:
        say(f"hiredis can't be measured: {failure}")
    for contender in everyone:
        if not contender.absent and contender.installed_size():
            found.append({"what": f"{contender.title}: its packages, with those that it needs, as installed",
                          "bytes": contender.installed_size()})
    return found


def idle_memory(redio, server):
    """What an idle client takes, in KiB: its process after a GET, less what it had before it had a client."""
    work = next(work for work in WORKS if work.request == "one")
    process = redio.start(work, server)
    try:
        process.ready()
        bare = process.process.memory("RssAnon")
        process.request = "idle"
        process.run(1, False)
        idle = process.process.memory("RssAnon")
        return idle - bare if idle and bare else None
    finally:
        process.end()


def write(results, folder):
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "results.json")
    _store(results, path)
    results["charts"] = []
    try:
        packages = python_packages("matplotlib", "matplotlib")
        say("Drawing …")
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "charts.py")
        results["charts"] = run([sys.executable, "-W", "ignore", script, path, folder], "the charts can't be drawn",
                                {"PYTHONPATH": packages, "MPLCONFIGDIR": os.path.join(PACKAGES, "matplotlib")}).split()
    except Failure as failure:
        say(str(failure))
    _store(results, path)
    with open(os.path.join(folder, "results.md"), "w", encoding="utf-8") as file:
        file.write(report.whole(results))


def _store(results, path):
    def rounded(value):
        if isinstance(value, float):
            return float(f"{value:.6g}")
        if isinstance(value, dict):
            return {key: rounded(each) for key, each in value.items()}
        if isinstance(value, list):
            return [rounded(each) for each in value]
        return value

    text = json.dumps(rounded(results), indent=1, ensure_ascii=False)
    # A round is a line.
    text = re.sub(r"\{\s+([^{}\[\]]+?)\s+\}", lambda match: "{" + re.sub(r"\s*\n\s*", " ", match.group(1)) + "}", text)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def main():
    options = parsed(sys.argv[1:])
    if options.readme and options.part == "all" and len(sys.argv) == 2:
        with open(os.path.join(RESULTS, "results.json"), encoding="utf-8") as file:
            report.write_readme(json.load(file), RESULTS)
        return 0
    if options.part == "list":
        print("works:     ", " ".join(work.id for work in WORKS))
        print("of goals:  ", " ".join(work.id for work in CHAINS))
        print("growths:   ", " ".join(growth.id for growth in GROWTH))
        print("contenders:", " ".join(one.id for one in all_contenders(True)))
        return 0

    if options.part == "cluster":
        return cluster.measure(options)
    is_quick = options.part == "quick"
    works = {"growth": [], "guards": [], "goals": CHAINS + WORKS[:3] + [w for w in WORKS if w.request == "receive"]}.get(
        options.part, [work for work in WORKS if work.is_quick or not is_quick])
    growths = GROWTH if options.part in ("all", "quick", "growth") else []
    everyone = all_contenders(options.swift_clients)
    if options.part == "goals":
        everyone = [one for one in everyone if one.is_of_project or one.id in ("hiredis", "redis-benchmark")]
    if options.only:
        wanted = options.only.split(",")
        works = [work for work in WORKS + CHAINS if work.id in wanted]
        growths = [growth for growth in GROWTH if growth.id in wanted]
        if len(works) + len(growths) < len(set(wanted)):
            raise SystemExit("error: there is no such work; Scripts/bench list")
    if options.clients:
        everyone = [one for one in everyone if one.id in options.clients.split(",")]
    is_partial = options.part not in ("all", "quick") or options.only or options.clients
    folder = options.results or (
        os.path.join(ROOT, ".build-benchmarks-release", "results") if is_partial
        else os.path.join(RESULTS, "quick") if is_quick else RESULTS)

    # Many connections need many descriptors.
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(limits[1], 65_536) if limits[1] > 0 else 65_536, limits[1]))

    program = swift_program("RedioContender")
    server = Server(options.server)
    try:
        server.ask("SET", SMALL[0], b"x" * SMALL[1])
        server.ask("SET", LARGE[0], b"x" * LARGE[1])
        Running.publisher = Process([program, "publish", *server.arguments()])
        Running.publisher.read_line(10)
        if options.part == "guards":
            return guards.check(program, server, options.update)
        if options.part == "syscalls":
            return guards.print_system_calls(program, server)
        if options.part == "run":
            return run_one(options, server)

        for contender in everyone:
            contender.prepare(server)
        results = {
            "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"), "is_quick": is_quick,
            "machine": machine(), "server": server.version, "swift": guards.swift_version(),
            "python": platform.python_version(), "charts": [], "works": [], "growth": {},
            "contenders": [{"id": one.id, "title": one.title, "mode": one.mode, "version": one.version, "absent": one.absent}
                           for one in everyone],
        }
        if results["machine"]["load"] > 0.5:
            say(f"The machine is busy (load {results['machine']['load']:.1f}): only ratios of these figures mean something.")
        settings = Settings(options.rounds or (3 if is_quick else 9), options.seconds or (0.08 if is_quick else 0.5))
        results["settings"] = {"rounds": settings.rounds, "seconds": settings.seconds}
        redios = [one for one in everyone if one.id in ("redio", "redio-loop") and not one.absent]
        if redios and options.part in ("all", "goals"):
            results["idle_kib"] = idle_memory(redios[0], server)
        growth_settings = Settings(2 if is_quick else min(settings.rounds, 5), settings.seconds / (2 if is_quick else 1))
        progress = Progress(len(works) + len(growths))
        for work in works:
            progress.begin(work.title)
            rows = measure(work, [one for one in everyone if one.does(work)], server, settings, progress)
            results["works"].append({
                **{name: getattr(work, name) for name in ("id", "request", "title", "transport", "size", "length", "unit")},
                "rows": [row.json() for row in rows],
            })
            progress.end()
        for growth in growths:
            progress.begin(f"as it grows: {growth.title}")
            results["growth"][growth.id] = {
                "title": growth.title, "axis": growth.axis, "unit": growth.unit,
                "series": grow(growth, redios, server, growth_settings, progress, is_quick),
            }
            progress.end()
        seconds = int(time.monotonic() - progress.begun)
        say(f"Measured in {seconds // 60} min {seconds % 60} s.")
    finally:
        end_all()
        server.end()
    if options.builds or options.builds is None and not is_partial and not is_quick:
        results["build"] = builds(everyone)
    write(results, folder)
    with open(os.path.join(folder, "results.md"), encoding="utf-8") as file:
        print(file.read())
    if lines := report.goals(results):
        print("Goals\n" + "\n".join("  " + line for line in lines))
    say(f"All of it is in {os.path.relpath(folder)}.")
    if options.readme and not is_quick and not is_partial:
        report.write_readme(results, folder)
    return 0


def run_one(options, server):
    """Has one contender do one work, alone or under another program, and prints what it answers."""
    everyone = {one.id: one for one in all_contenders(True)}
    contender = everyone.get(options.clients or "redio")
    if contender is None or not options.request:
        raise SystemExit("error: say which work, and by --clients which contender; Scripts/bench list")
    work, count, size, transport = (options.request + ["", "", "", ""])[:4]
    contender.prepare(server)
    name, length = LARGE if work.endswith("-large") else SMALL
    command = [*options.under.split(), *contender._command(), *server.arguments()]
    environment = {**os.environ, **(contender._environment() if contender._environment else {})}
    line = f"{work.removesuffix('-large')} {transport or 'tcp'} {count or 1000} {size or 1} 0 {name} {length}\n"
    return subprocess.run(command, input=line, text=True, env=environment, check=False).returncode


def _interrupted(number, frame):
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGINT, _interrupted)
    signal.signal(signal.SIGTERM, _interrupted)
    signal.signal(signal.SIGHUP, _interrupted)
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("\ninterrupted")
        sys.exit(130)
    except (Failure, OSError) as failure:
        sys.exit(f"error: {failure}")
    finally:
        end_all()
