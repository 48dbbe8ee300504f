#!/usr/bin/env python3
"""CPU time of one whole `pilotcheck check`, start-up and embedded ruleset included, beside /bin/true.

    python3 tests/bench/one_description.py build/pilotcheck examples/discrete-ready.yaml

Runs the two in turn and prints minimum, median and maximum of user plus system time in milliseconds.
A benchmark, not a test: it judges nothing.
"""
import os
import statistics
import subprocess
import sys
import time


def run(command):
    """CPU and wall time in milliseconds and peak memory in MB of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = 0
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, description = sys.argv[1:]
    commands = {"pilotcheck check": [program, "check", "--quiet", description], "/bin/true": ["/bin/true"]}
    figures = {name: [] for name in commands}
    for counted in range(23):
        for name, command in commands.items():
            figure = run(command)
            if counted >= 3:
                figures[name].append(figure)
    print(f"{description}: {os.path.getsize(description)} bytes, 20 runs, min / median / max")
    for name, runs in figures.items():
        cpu, wall, memory = zip(*runs)
        for label, values, unit in (("CPU", cpu, "ms"), ("wall", wall, "ms"), ("memory", memory, "MB")):
            print(f"{name:18} {label:6} {min(values):7.2f} {statistics.median(values):7.2f} {max(values):7.2f} {unit}")


main()
