"""Prints how many lines and branches of each source the tests have run.

Takes the folder of the object files and the sources. Gives exit code 1 where something was not run.
Branches that only an exception takes are not counted: this code throws none. Nor is, of a switch
over an enumeration, the branch for a value that has no name.
"""
import json
import os
import subprocess
import sys


def measure(folder, source):
    """The lines and branches of `source` as (run, all, places that were not run)."""
    data = os.path.join(folder, os.path.basename(source)[: -len(".cpp")] + ".gcda")
    output = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", data],
                            capture_output=True, check=True, text=True).stdout
    lines, branches, missed = {}, {}, []
    with open(source, encoding="utf-8") as file:
        texts = [""] + file.read().splitlines()
    for report in output.splitlines():
        for file in json.loads(report)["files"]:
            if os.path.normpath(file["file"]) != source:
                continue
            for line in file["lines"]:
                number = line["line_number"]
                lines[number] = lines.get(number, 0) + line["count"]
                for index, branch in enumerate(line["branches"]):
                    if not branch["throw"]:
                        key = (number, index)
                        branches[key] = branches.get(key, 0) + branch["count"]
    for number in {number for number, _ in branches if texts[number].lstrip().startswith("switch (")}:
        unnamed = [key for key, count in branches.items() if key[0] == number and not count]
        if lines[number] and len(unnamed) == 1:
            del branches[unnamed[0]]
    missed += [f"{source}:{number}: never run" for number, count in sorted(lines.items()) if not count]
    missed += [f"{source}:{number}: a branch is never taken"
               for (number, _), count in sorted(branches.items()) if not count and lines[number]]
    return lines, branches, missed


def main(folder, sources):
    print(f"{'file':32} {'lines':>12} {'branches':>12}")
    total = [0, 0, 0, 0]
    missed = []
    for source in sources:
        lines, branches, places = measure(folder, source)
        run = [sum(1 for count in lines.values() if count), len(lines),
               sum(1 for count in branches.values() if count), len(branches)]
        total = [sum(pair) for pair in zip(total, run)]
        missed += places
        print(f"{source.removeprefix('src/core/'):32} {run[0]:5} of {run[1]:3} {run[2]:5} of {run[3]:3}")
    print(f"{'all':32} {total[0]:5} of {total[1]:3} {total[2]:5} of {total[3]:3}")
    print(f"{100 * total[0] / total[1]:.1f}% of lines, {100 * total[2] / total[3]:.1f}% of branches")
    for place in missed:
        print(place)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
