"""python benches/samples.py: what benches/cases.json asks for, in numpy, as who knows numpy would write it: the same method, a
block of draws at a time, and the same figures at the end. `make bench` runs it in an environment of its own.

A line per case for table.mjs: case, where, then least, median and 95th percentile in µs, tabs between.
"""

import json
import pathlib
import time

import numpy as np

TIMES = 10
# Rows that are drawn at once: they fit into the cache of most processors.
BLOCK = 20_000
BINS = 60


def distribution(ranges, sum, seed, samples):
    """Even draws of all weights but the widest, which follows from the sum; kept where that one lies in its range."""
    bounds = np.array(ranges)
    low, high, achievement = bounds[np.argmax(bounds[:, 1] - bounds[:, 0])]
    others = np.delete(bounds, np.argmax(bounds[:, 1] - bounds[:, 0]), axis=0)
    random = np.random.Generator(np.random.PCG64(seed))
    width, slope = others[:, 1] - others[:, 0], (others[:, 2] - achievement) / sum
    base, least = achievement + slope @ others[:, 0], others[:, 0].sum()
    # What a draw from 0 to 1 adds to the sum, and to the total.
    effects = np.column_stack([width, width * slope])
    drawn, kept = [], 0
    while kept < samples:
        added, gained = (random.random((BLOCK, len(others))) @ effects).T
        last = sum - least - added
        totals = base + gained[(last >= low) & (last <= high)]
        drawn.append(totals)
        kept += len(totals)
    totals = np.sort(np.concatenate(drawn)[:samples])
    histogram = np.histogram(totals, bins=BINS)
    return totals, totals.mean(), totals.std(), np.percentile(totals, [0, 5, 25, 50, 75, 95, 100]), histogram


def interval(weights, achievements, within):
    """The lowest and the highest mean: weight goes to one objective after the other, in the order of their achievements."""
    low, high = np.maximum(weights - within, 0), np.minimum(weights + within, 100)
    room, width, sum = weights.sum() - low.sum(), high - low, weights.sum()
    order = np.argsort(achievements, kind="stable")
    ends = []
    for chosen in (order, order[::-1]):
        before = np.cumsum(width[chosen]) - width[chosen]
        taken = np.clip(room - before, 0, width[chosen])
        ends.append((low @ achievements + taken @ achievements[chosen]) / sum)
    return ends


# Which function measures which case.
MEASURED = {"one million samples, ARTI 2020": distribution}
OBJECTIVES = 1_000


def print_line(case, run):
    run()
    took = []
    for _ in range(TIMES):
        start = time.perf_counter()
        run()
        took.append((time.perf_counter() - start) * 1e6)
    took.sort()
    figures = (took[0], took[TIMES // 2], took[TIMES * 95 // 100])
    print(case, "numpy", *(f"{figure:.2f}" for figure in figures), sep="\t", flush=True)


def main():
    cases = json.loads((pathlib.Path(__file__).parent / "cases.json").read_text())
    for case, function in MEASURED.items():
        print_line(case, lambda: function(**cases[case]))
    # Copies of the achievements of ARTI 2020, as the large plan of engine.rs has them.
    achievements = np.resize([case[2] for case in cases["one million samples, ARTI 2020"]["ranges"]], OBJECTIVES)
    weights = np.full(OBJECTIVES, 0.1)
    print_line("interval of 1,000 objectives", lambda: interval(weights, achievements, 5.0))


if __name__ == "__main__":
    main()
