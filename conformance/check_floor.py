#!/usr/bin/env python3
"""check_floor.py RESULTS FLOOR [--raise]

Compares the counts of a conformance run with the floor that must never be undercut, group by group, and prints
both as a table. RESULTS is what replay.py wrote with --json.
FLOOR is {"group": {"full": n, "shape": n, "status": n}}.
Exit status 1 when a count is below its floor or a group of the floor was not run.
Groups without a floor are only shown.
--raise writes each count that is above the floor into FLOOR; it never lowers one."""
import argparse
import json
import sys

MEASURES = ("full", "shape", "status")


def count(results):
    """Cases and matches a group."""
    groups = {}
    for case in results["cases"]:
        group = groups.setdefault(case["group"], dict.fromkeys(("cases",) + MEASURES, 0))
        group["cases"] += 1
        group["full"] += bool(case["match"])
        group["shape"] += bool(case["shape"])
        group["status"] += bool(case["status"])
    return groups


def print_table(groups, floor):
    print(f"{'group':12s} {'cases':>6s}" + "".join(f"{m:>8s} {'floor':>6s}" for m in MEASURES))
    for name in sorted(groups):
        row = f"{name:12s} {groups[name]['cases']:6d}"
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
    return {n: {m: max(groups.get(n, {}).get(m, 0), floor.get(n, {}).get(m, 0)) for m in MEASURES} for n in names}


def write_floor(path, floor):
    rows = [f"  {json.dumps(name)}: {json.dumps(counts)}" for name, counts in floor.items()]
    with open(path, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(rows) + "\n}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results")
    parser.add_argument("floor")
    parser.add_argument("--raise", dest="raise_floor", action="store_true", help="raise the floor to these results")
    arguments = parser.parse_args()
    with open(arguments.results, encoding="utf-8") as file:
        groups = count(json.load(file))
    with open(arguments.floor, encoding="utf-8") as file:
        floor = json.load(file)
    print_table(groups, floor)
    found = shortfalls(groups, floor)
    for sentence in found:
        print(f"below the floor: {sentence}", file=sys.stderr)
    if arguments.raise_floor:
        write_floor(arguments.floor, raised(groups, floor))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
