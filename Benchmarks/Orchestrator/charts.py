"""Draws the charts of a run, each for light and for dark pages, as SVG.

    charts.py results.json FOLDER

Needs matplotlib. Prints the names of the charts that it has drawn.
"""

import json
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({
    "svg.hashsalt": "redio", "font.family": "DejaVu Sans", "font.size": 9, "axes.spines.top": False,
    "axes.spines.right": False, "axes.titlesize": 10, "axes.titleweight": "bold", "axes.titlelocation": "left",
})
import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter, NullLocator

from report import Row, growth_cost, number

THEMES = {
    "light": {"text": "#1f2328", "quiet": "#656d76", "line": "#d0d7de", "bar": "#afb8c1", "redio": "#d1451b",
              "loop": "#0969da", "ceiling": "#656d76"},
    "dark": {"text": "#e6edf3", "quiet": "#8d96a0", "line": "#3d444d", "bar": "#57606a", "redio": "#ff7b54",
             "loop": "#58a6ff", "ceiling": "#8d96a0"},
}
SHOWN = ["redio", "redio-loop", "redio-chain", "redio-loop-chain", "hiredis", "valkey-swift", "redistack", "valkey-glide",
         "redis-py", "redis-py-asyncio", "coredis", "redio-python", "redis-benchmark"]
WORKS = [("one-tcp", "One task"), ("batch-100-tcp", "Batches of 100"), ("tasks-64-tcp", "64 tasks"),
         ("tasks-1000-tcp", "1,000 tasks"), ("one-large-tcp", "1 MiB values"), ("receive-tcp", "Pub/sub messages")]
LATENCIES = [("one-tcp", "One task, a command"), ("tasks-64-tcp", "64 tasks, a command"),
             ("batch-100-tcp", "Batches of 100, a round trip"), ("one-large-tcp", "1 MiB values, a command"),
             ("deliver-tcp", "Pub/sub, from publishing to receiving")]


def color(theme, row):
    if row.id.startswith("redio-loop"):
        return theme["loop"]
    if row.id in ("redio", "redio-chain", "resp"):
        return theme["redio"]
    return theme["bar"]


def table(results, id):
    work = next((one for one in results["works"] if one["id"] == id), None)
    rows = {row["contender"]: Row(row) for row in work["rows"]} if work else {}
    return [rows[name] for name in SHOWN if name in rows and not rows[name].absent and rows[name].rounds]


def panels(results, works):
    return [(title, rows) for id, title in works if (rows := table(results, id))]


def grid(theme, shown, columns, height, title, note, row_height=0.2):
    """A figure of panels, as high as the longest panel of each row of panels needs."""
    lines = [shown[start:start + columns] for start in range(0, len(shown), columns)]
    heights = [max(len(rows) for _, rows in line) * row_height + height for line in lines]
    total = sum(heights) + 0.75
    figure, axes = plt.subplots(len(lines), columns, figsize=(9.5, total), squeeze=False,
                                gridspec_kw={"height_ratios": heights})
    figure.suptitle(title, x=0.012, y=1 - 0.12 / total, ha="left", va="top", fontsize=12, fontweight="bold",
                    color=theme["text"])
    figure.text(0.012, 1 - 0.37 / total, note, ha="left", va="top", color=theme["quiet"], fontsize=8.5)
    cells = [axis for line in axes for axis in line]
    for axis in cells[len(shown):]:
        axis.set_visible(False)
    return figure, cells, total


def style(theme, axis):
    axis.set_facecolor("none")
    axis.tick_params(colors=theme["quiet"], length=0, labelsize=8)
    for spine in axis.spines.values():
        spine.set_color(theme["line"])


def bars(theme, results, value, label, title, note, works=WORKS, is_least_best=False):
    shown = panels(results, works)
    if not shown:
        return None
    figure, axes, total = grid(theme, shown, 2, 0.62, title, note)
    for axis, (name, rows) in zip(axes, shown):
        rows = sorted([row for row in rows if value(row) is not None], key=value, reverse=not is_least_best)
        values = [value(row) for row in rows]
        places = range(len(rows))
        drawn = axis.barh(places, values, height=0.72, color=[color(theme, row) for row in rows])
        for bar, row in zip(drawn, rows):
            if row.id == "redis-benchmark":
                bar.set(facecolor="none", edgecolor=theme["ceiling"], linewidth=1, linestyle=(0, (3, 2)))
        for place, row, each in zip(places, rows, values):
            axis.text(each + max(values) * 0.012, place, number(each), va="center", color=theme["text"], fontsize=8)
        axis.set_yticks(list(places), [row.name for row in rows])
        for tick, row in zip(axis.get_yticklabels(), rows):
            mine = row.id.startswith("redio") and row.id != "redio-python"
            tick.set(color=theme["text"] if mine else theme["quiet"], fontweight="bold" if mine else "normal")
        axis.invert_yaxis()
        axis.set_xlim(0, max(values) * 1.16)
        axis.set_title(name, color=theme["text"])
        axis.set_xlabel(label(name), color=theme["quiet"], fontsize=8)
        axis.xaxis.set_major_formatter(FuncFormatter(lambda x, _: number(x, 2) if x else "0"))
        axis.xaxis.set_major_locator(matplotlib.ticker.MaxNLocator(4))
        style(theme, axis)
        axis.tick_params(axis="y", labelsize=8)
        for tick, row in zip(axis.get_yticklabels(), rows):
            mine = row.id.startswith("redio") and row.id != "redio-python"
            tick.set_color(theme["text"] if mine else theme["quiet"])
    figure.tight_layout(rect=(0, 0, 1, 1 - 0.3 / total), h_pad=1.2, w_pad=1.5)
    return figure


def dots(theme, results, low, high, label, title, note, works):
    """A dot for each client on a logarithmic axis; with `high`, a line to it."""
    shown = panels(results, works)
    shown = [(name, [row for row in rows if low(row) is not None]) for name, rows in shown]
    shown = [(name, rows) for name, rows in shown if rows]
    if not shown:
        return None
    figure, axes, total = grid(theme, shown, 2, 0.62, title, note)
    for axis, (name, rows) in zip(axes, shown):
        rows = sorted(rows, key=low)
        for place, row in enumerate(rows):
            tint = color(theme, row) if row.id != "redis-benchmark" else theme["ceiling"]
            first = low(row)
            last = high(row) if high else first
            if high:
                axis.plot([first, last], [place, place], color=tint, linewidth=2, solid_capstyle="round")
                axis.plot([last], [place], marker="|", markersize=7, markeredgewidth=2, color=tint)
            is_hollow = row.id == "redis-benchmark"
            axis.plot([first], [place], marker="o", markersize=6, color=tint,
                      markerfacecolor="none" if is_hollow else tint)
            text = number(first) + (f" – {number(last)}" if high else "")
            axis.annotate(text, (max(first, last), place), xytext=(7, 0), textcoords="offset points", va="center",
                          color=theme["text"], fontsize=8)
        axis.set_xscale("log")
        least, most = min(map(low, rows)), max(map(high or low, rows))
        axis.set_xlim(least / 1.5, most * (most / least) ** (0.42 if high else 0.22) * 1.3)
        axis.set_ylim(len(rows) - 0.4, -0.6)
        axis.set_yticks(range(len(rows)), [row.name for row in rows])
        axis.set_title(name, color=theme["text"])
        axis.set_xlabel(label, color=theme["quiet"], fontsize=8)
        axis.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:,.10g}"))
        axis.xaxis.set_minor_formatter(NullFormatter())
        axis.xaxis.set_minor_locator(NullLocator())
        axis.grid(axis="x", color=theme["line"], linewidth=0.6)
        axis.set_axisbelow(True)
        style(theme, axis)
        for tick, row in zip(axis.get_yticklabels(), rows):
            mine = row.id.startswith("redio") and row.id != "redio-python"
            tick.set(color=theme["text"] if mine else theme["quiet"], fontweight="bold" if mine else "normal")
    figure.tight_layout(rect=(0, 0, 1, 1 - 0.3 / total), h_pad=1.2, w_pad=1.5)
    return figure


def growth(theme, results):
    shown = [(id, one) for id, one in results["growth"].items() if any(one["series"].values())]
    if not shown:
        return None
    lines = (len(shown) + 1) // 2
    figure, axes = plt.subplots(lines, 2, figsize=(9.5, 2.7 * lines + 0.8), squeeze=False)
    total = 2.7 * lines + 0.8
    figure.suptitle("What one more costs Redio", x=0.012, y=1 - 0.12 / total, ha="left", va="top", fontsize=12,
                    fontweight="bold", color=theme["text"])
    figure.text(0.012, 1 - 0.37 / total, "Processor time of the client a unit. A level line is linear growth.", ha="left",
                va="top", color=theme["quiet"], fontsize=8.5)
    cells = [axis for line in axes for axis in line]
    for axis in cells[len(shown):]:
        axis.set_visible(False)
    for axis, (id, one) in zip(cells, shown):
        scale, unit = (1e9, "ns") if id == "replies" else (1e6, "µs")
        ends = []
        for name, key, title in ("redio", "redio", "Redio"), ("redio-loop", "loop", "on its loop"):
            points = one["series"].get(name, [])
            if not points:
                continue
            sizes = [point["size"] for point in points]
            costs = [growth_cost(point, "processor") * scale / (point["size"] if id == "replies" else 1) for point in points]
            axis.plot(sizes, costs, color=theme[key], linewidth=2, marker="o", markersize=4)
            ends.append([sizes[-1], costs[-1], f"{title} {number(costs[-1], 2)}", theme[key]])
        axis.set_xscale("log")
        axis.set_yscale("log")
        low, high = axis.get_ylim()
        axis.set_ylim(low / 1.3, high * 1.3)
        # Labels at the ends of the lines, kept apart.
        ends.sort(key=lambda end: end[1])
        gap = (high * 1.3 / (low / 1.3)) ** 0.11
        for index, end in enumerate(ends):
            height = end[1] if index == 0 else max(end[1], ends[index - 1][4] * gap)
            end.append(height)
            axis.annotate(end[2], (end[0], height), xytext=(7, 0), textcoords="offset points", va="center", color=end[3],
                          fontsize=8, fontweight="bold", annotation_clip=False)
        axis.set_title(one["title"][0].upper() + one["title"][1:], color=theme["text"])
        axis.set_xlabel(one["axis"], color=theme["quiet"], fontsize=8)
        axis.set_ylabel(f"{unit} a {one['unit']}", color=theme["quiet"], fontsize=8)
        axis.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:,.0f}"))
        if id == "replies":
            axis.set_xscale("log", base=2)
            axis.set_xticks([1, 1 << 6, 1 << 10, 1 << 16, 1 << 20, 1 << 26])
            axis.xaxis.set_major_formatter(FuncFormatter(lambda x, _: bytes_text(x)))
            axis.set_xlabel("size of a reply", color=theme["quiet"], fontsize=8)
        axis.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5) if high / low < 200 else (1,)))
        axis.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:,.10g}"))
        axis.yaxis.set_minor_locator(NullLocator())
        axis.tick_params(which="both", length=0)
        axis.xaxis.set_minor_locator(NullLocator())
        axis.grid(axis="y", color=theme["line"], linewidth=0.6)
        axis.set_axisbelow(True)
        style(theme, axis)
    figure.tight_layout(rect=(0, 0, 0.985, 1 - 0.3 / total), h_pad=1.4, w_pad=5.5)
    return figure


def bytes_text(count):
    for limit, name in (1 << 20, "MiB"), (1 << 10, "KiB"):
        if count >= limit:
            return f"{count / limit:.0f} {name}"
    return f"{count:.0f} B"


def main(path, folder):
    with open(path, encoding="utf-8") as file:
        results = json.load(file)
    redio = "Orange: Redio, tasks where Swift runs them by default. Blue: tasks on Redio's event loop."
    drawn = []
    for theme_name, theme in THEMES.items():
        figures = {
            "rates": bars(theme, results, lambda row: row.rate,
                          lambda name: "messages a second" if "messages" in name else "commands a second",
                          "Throughput: more is better",
                          f"{redio} Dashed: redis-benchmark, which looks at no value."),
            "processor": dots(theme, results, lambda row: row.processor, None, "µs a command or message, logarithmic",
                              "Processor time of the client: less is better", redio, WORKS),
            "latencies": dots(theme, results, lambda row: row.latency("median"), lambda row: row.latency("p99"),
                              "µs, logarithmic", "Latency, from the median (dot) to the 99th percentile (bar): less is better",
                              redio, LATENCIES),
            "growth": growth(theme, results),
        }
        for name, figure in figures.items():
            if figure is None:
                continue
            figure.savefig(f"{folder}/{name}-{theme_name}.svg", transparent=True, metadata={"Date": None})
            plt.close(figure)
            if name not in drawn:
                drawn.append(name)
    print(*drawn)


main(*sys.argv[1:])
