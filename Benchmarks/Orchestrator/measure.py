"""Measures a work: all contenders in turn, round by round."""

import random
import statistics
import sys
import time

from contenders import Failure, say


class Settings:
    def __init__(self, rounds, seconds):
        # How many rounds count, and about how long each contender's turn in one is.
        self.rounds, self.seconds = rounds, seconds


class Progress:
    """A line that says how far a run is: rewritten on a terminal, written once a work elsewhere."""

    def __init__(self, total):
        self.total, self.done, self.begun = total, 0, time.monotonic()
        self.is_terminal = sys.stderr.isatty()

    def begin(self, title):
        self.title = title
        self.done += 1
        if not self.is_terminal:
            say(f"{self._clock()} [{self.done}/{self.total}] {title}")

    def step(self, text):
        if self.is_terminal:
            line = f"{self._clock()} [{self.done}/{self.total}] {self.title}: {text}"
            print(f"\r\x1b[K{line[:150]}", end="", file=sys.stderr, flush=True)

    def end(self):
        if self.is_terminal:
            self.step("done")
            print(file=sys.stderr)

    def _clock(self):
        seconds = int(time.monotonic() - self.begun)
        return f"{seconds // 60:2}:{seconds % 60:02}"


class Row:
    """What a contender's rounds of a work took."""

    def __init__(self, contender, work):
        self.id, self.name = contender.id, contender.name(work)
        self.rounds, self.latencies, self.peak, self.absent, self.memory = [], [], None, None, None

    def json(self):
        fields = {"contender": self.id, "name": self.name}
        if self.absent:
            return {**fields, "absent": self.absent}
        return {**fields, "rounds": self.rounds, "latency_rounds": self.latencies, "peak_kib": self.peak}


def measure(work, contenders, server, settings, progress):
    """Returns a row for each contender that does the work."""
    rows, running, counts = [], {}, {}

    def attempt(row, body):
        """Runs a contender's turn; one that fails is out, and says why."""
        try:
            return body()
        except Failure as failure:
            if not server.is_alive():
                raise SystemExit(f"error: the server has ended: {server.process.complaint()}") from None
            row.absent = str(failure)
            say(f"{row.name} has failed at {work.title}: {row.absent}")
            if row in running:
                running.pop(row).end()
            return None

    try:
        for contender in contenders:
            row = Row(contender, work)
            rows.append(row)
            progress.step(f"starting {contender.title}")
            process = attempt(row, lambda: contender.start(work, server))
            if process is not None:
                running[row] = process
        # They start at the same time; none has anything to do before all have.
        for row in list(running):
            attempt(row, lambda: running[row].ready())
        for row in list(running):
            progress.step(f"warming up {row.name}")
            counts[row] = attempt(row, lambda: _calibrate(work, running[row], settings.seconds))
        turn = random.Random(work.id)
        passes = [False] * settings.rounds + [True] * (settings.rounds if work.latencies == "apart" else 0)
        for index, is_for_latencies in enumerate(passes):
            order = list(running)
            turn.shuffle(order)
            for row in order:
                progress.step(f"round {index + 1} of {len(passes)}, {row.name}")
                if is_for_latencies and row.id.startswith("redis-benchmark"):
                    continue
                has_latencies = is_for_latencies or work.latencies == "with"
                count = max(work.granule, counts[row] // 2 // work.granule * work.granule) if is_for_latencies else counts[row]
                figures = attempt(row, lambda: running[row].run(count, has_latencies))
                if figures:
                    (row.latencies if is_for_latencies else row.rounds).append(figures)
        for row, process in running.items():
            row.peak = process.peak()
    finally:
        for process in running.values():
            process.end()
    return rows


def _calibrate(work, process, seconds):
    """How many commands take so long, a multiple of the granule. It warms up too."""
    least = work.granule * max(1, 20 // work.granule)
    return _count(lambda count: process.run(count, False), least, work.granule, seconds)


def _count(run, least, granule, seconds):
    """How many take so long. What was found is tried again, since a run may have been held up by something else."""
    count = least
    for _ in range(16):
        time = min(run(count)["seconds"] for _ in range(2))
        if time >= seconds / 4:
            break
        count = max(count, int(count * min(20, max(2, seconds / 2 / max(time, 1e-6)))) // granule * granule)
    return max(least, round(count * seconds / max(time, 1e-6) / granule) * granule)


def grow(growth, contenders, server, settings, progress, is_quick):
    """Measures a work of growing size. Returns points for each contender."""
    series = {contender.id: [] for contender in contenders}
    for size in growth.quick_sizes if is_quick else growth.sizes:
        work, granule = _work_of(growth, size)
        if growth.id == "replies":
            server.ask("SET", work.name, b"x" * size)
        rounds = {contender.id: [] for contender in contenders}
        peaks, running = {}, {}
        try:
            for contender in contenders:
                process = contender.start(work, server)
                process.ready()
                # Before the client exists, and with it.
                bare = process.process.memory("RssAnon")
                running[contender.id] = process
                peaks[contender.id] = bare
            counts = {}
            for contender in contenders:
                progress.step(f"{size} {growth.axis.split(',')[0]}, {contender.title}")
                counts[contender.id] = _growth_count(running[contender.id], granule, settings)
            for _ in range(settings.rounds):
                for contender in contenders:
                    rounds[contender.id].append(running[contender.id].run(counts[contender.id], False))
            for contender in contenders:
                peak = running[contender.id].peak()
                bare = peaks[contender.id]
                series[contender.id].append(
                    {"size": size, "rounds": rounds[contender.id], "peak_kib": peak, "bare_kib": bare})
        except Failure as failure:
            say(f"{growth.title}, {size}: {failure}")
        finally:
            for process in running.values():
                process.end()
            if growth.id == "replies":
                server.ask("DEL", work.name)
    return series


def _growth_count(process, granule, settings):
    # What takes long for a single granule is tried once.
    time = process.run(granule, False)["seconds"]
    if time >= settings.seconds:
        return granule
    return _count(lambda count: process.run(count, False), granule, granule, settings.seconds)


def _work_of(growth, size):
    from works import SMALL, Work

    if growth.id == "replies":
        return Work("one", growth.title, name=f"bench:{size}", length=size, latencies="no"), 1
    unit = {"fan-out": "delivery", "channels": "message"}.get(growth.id, "command")
    name, length = ("bench:channel", 32) if unit != "command" else SMALL
    granule = {"flight": 5 * size, "fan-out": 20 * size, "channels": 20 * size}.get(growth.id, size)
    return Work(growth.request, growth.title, size=size, name=name, length=length, latencies="no", unit=unit), granule


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


def spread(values):
    """Half the distance of the quartiles, in parts of the median."""
    if len(values) < 2:
        return None
    quarters = statistics.quantiles(values, n=4, method="inclusive")
    return (quarters[2] - quarters[0]) / 2 / quarters[1] if quarters[1] else None
