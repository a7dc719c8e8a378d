"""measure.py PLAN ROUNDS OUTPUT    runs the commands of a plan (tab-separated: group, name, command…) and prints a table a group

A group's commands run in turn, ROUNDS times over; each row is the median. CPU is user and system time of the process, the peak its
resident memory, the ratio that of the CPU times to the group's first row. OUTPUT is removed before every run; its size is shown.
"""
import os, statistics, subprocess, sys

plan, rounds, output = sys.argv[1], int(sys.argv[2]), sys.argv[3]
unit = 1024 if sys.platform.startswith("linux") else 1 << 20
groups = {}
for line in open(plan, encoding="utf-8"):
    group, name, *command = line.rstrip("\n").rstrip("\t").split("\t")
    groups.setdefault(group, []).append((name, command, []))


def run(command):
    """CPU seconds, megabytes at the peak, megabytes written; None where the program failed"""
    if os.path.exists(output):
        os.remove(output)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        return None
    size = os.path.getsize(output) / 1e6 if os.path.exists(output) else 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, size


for group, rows in groups.items():
    print("\n%s" % group, flush=True)
    for number in range(rounds):
        for name, command, results in rows:
            results.append(run(command))
    first = None
    for name, command, results in rows:
        if None in results:
            print("  %-32s failed" % name)
            continue
        cpu, peak, size = (statistics.median(values) for values in zip(*results))
        first = first or cpu
        note = "   × %.2f on doubling" % (first / cpu) if name.endswith("half the input") else "   × %.2f" % (cpu / first)
        print("  %-32s %7.2f s %7.1f MB %s%s" % (name, cpu, peak, "%6.1f MB file" % size if size else " " * 14, note), flush=True)
