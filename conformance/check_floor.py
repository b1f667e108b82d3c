#!/usr/bin/env python3
"""check_floor.py RESULTS... --floor FLOOR [--report DOCUMENT] [--raise]

Compares the counts of a conformance run with the floor that must never be undercut, group by group, and prints
both as a table. RESULTS are what replay.py wrote with --json.
FLOOR is {"group": {"cases": n, "full": n, "shape": n, "status": n}}.
Exit status 1 when a count is below its floor, a group of the floor was not run, or DOCUMENT says anything else
than FLOOR does.
Groups without a floor are only shown.
--raise writes each count that is above the floor into FLOOR, and then DOCUMENT; it never lowers one."""
import argparse
import json
import sys

MEASURES = ("full", "shape", "status")
COUNTS = ("cases",) + MEASURES

# What is about Jobs that are there already, and about what there is.
BEYOND_CREATE = ("get", "list", "watch", "put", "patch", "delete", "deletecollection", "status", "disc")

INTRODUCTION = """# How far Jobspool answers as Kubernetes does

Requests whose answers by a kube-apiserver 1.36.2 were recorded are sent to Jobspool in its `kubernetes` dialect, and
what both answer is compared, apart from what must differ: uids, revisions, times, generated suffixes, tokens. `.ci/run`
repeats this and fails when a count gets lower.

- **full**: the same status and body, to the letter. A write that changes nothing must also do the same to the revision.
- **shape**: a success is equal to the letter; an error has the same status, reason and causes, in whatever words.
- **status**: the same HTTP status.

What differs, and why, is in [What differs from Kubernetes](differences.md). This table is written by
`conformance/check_floor.py`.
"""


def cases(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["cases"]


def count(cases):
    """Cases and matches a group."""
    groups = {}
    for case in cases:
        group = groups.setdefault(case["group"], dict.fromkeys(COUNTS, 0))
        group["cases"] += 1
        group["full"] += bool(case["match"])
        group["shape"] += bool(case["shape"])
        group["status"] += bool(case["status"])
    return groups


def print_table(groups, floor):
    print(f"{'group':16s} {'cases':>6s}" + "".join(f"{m:>8s} {'floor':>6s}" for m in MEASURES))
    for name in sorted(groups):
        row = f"{name:16s} {groups[name]['cases']:6d}"
        for measure in MEASURES:
            least = floor.get(name, {}).get(measure, "-")
            row += f"{groups[name][measure]:8d} {least:>6}"
        print(row)


def shortfalls(groups, floor):
    """One sentence for each count that is too low."""
    found = []
    for name, least in sorted(floor.items()):
        if name not in groups:
            found.append(f"{name}: no case was run")
            continue
        for measure, number in least.items():
            if groups[name][measure] < number:
                found.append(f"{name}: {groups[name][measure]} {measure}, at least {number} expected")
    return found


def raised(groups, floor):
    names = sorted(set(groups) | set(floor))
    return {n: {c: max(groups.get(n, {}).get(c, 0), floor.get(n, {}).get(c, 0)) for c in COUNTS} for n in names}


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def floor_text(floor):
    rows = [f"  {json.dumps(name)}: {json.dumps(counts)}" for name, counts in floor.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def report_row(name, counts):
    cells = [f"{counts[m]} ({100 * counts[m] / counts['cases']:.1f} %)" for m in MEASURES]
    return f"| {name} | {counts['cases']} | " + " | ".join(cells) + " |"


def total(floor, names):
    return {c: sum(floor[name][c] for name in names if name in floor) for c in COUNTS}


def report_text(floor):
    rows = ["| group | cases | full | shape | status |", "|---|---:|---:|---:|---:|"]
    rows += [report_row(f"`{name}`", counts) for name, counts in floor.items()]
    rows.append(report_row("**reading and changing**: " + ", ".join(f"`{n}`" for n in BEYOND_CREATE),
                           total(floor, BEYOND_CREATE)))
    rows.append(report_row("**all**", total(floor, floor)))
    return INTRODUCTION + "\n" + "\n".join(rows) + "\n"


def check_report(path, floor):
    """One sentence if a document is not that of the floor."""
    with open(path, encoding="utf-8") as file:
        return [] if file.read() == report_text(floor) else [f"{path} is not that of the floor, write it with --raise"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="+")
    parser.add_argument("--floor", required=True)
    parser.add_argument("--report", metavar="DOCUMENT", help="the document that shows the floor to people")
    parser.add_argument("--raise", dest="raise_floor", action="store_true", help="raise the floor to these results")
    arguments = parser.parse_args()
    groups = count(case for path in arguments.results for case in cases(path))
    with open(arguments.floor, encoding="utf-8") as file:
        floor = json.load(file)
    print_table(groups, floor)
    found = shortfalls(groups, floor)
    if arguments.raise_floor:
        floor = raised(groups, floor)
        write(arguments.floor, floor_text(floor))
        if arguments.report:
            write(arguments.report, report_text(floor))
    elif arguments.report:
        found += check_report(arguments.report, floor)
    for sentence in found:
        print(f"conformance: {sentence}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
