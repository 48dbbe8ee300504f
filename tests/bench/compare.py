#!/usr/bin/env python3
"""pilotcheck beside the peers on the same files in one run: whole processes, wall time, the median of several runs that
take turns.

    python3 tests/bench/compare.py --program FILE --stages FILE --peers FOLDER --work FOLDER [--runs N] [--growth]

`bash tests/bench/compare.sh` prepares all that and calls it. The peers validate against the JSON Schema of
peer_schema.py, which asks for the same things as far as a JSON Schema can. sourcemeta uses one core a process and stops
at the first file that fails: it gets valid files and two processes. A benchmark, not a test: the last column says whether
a target was reached, and the exit status does not depend on it.
"""
import argparse
import itertools
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
BYTES = 26000


def generate(*arguments):
    subprocess.run([sys.executable, HERE / "generate.py", "--bytes", str(BYTES), "--ids-only", "--gaps", "0", "--faults", "0",
                    *map(str, arguments)], check=True)


def prepare(work):
    """The files that all programs read; what is there from an earlier run is taken as it is."""
    data = work / "data"
    if not (data / "done").exists():
        data.mkdir(parents=True, exist_ok=True)
        generate("--count", 1000, "--out", data / "yaml")
        generate("--count", 10000, "--jsonl", data / "lines.jsonl")
        lines = (data / "lines.jsonl").read_bytes().splitlines(keepends=True)
        (data / "json").mkdir(exist_ok=True)
        for number, line in enumerate(lines[:100]):
            (data / "json" / f"{number:03}.json").write_bytes(line)
        (data / "half1.jsonl").write_bytes(b"".join(lines[:5000]))
        (data / "half2.jsonl").write_bytes(b"".join(lines[5000:]))
        (data / "done").touch()
    for name, arguments in (("schema", []), ("simple", ["--simple"])):
        schema = subprocess.run([sys.executable, HERE / "peer_schema.py", *arguments], check=True, capture_output=True).stdout
        (data / f"{name}.json").write_bytes(schema)
    schema = json.loads((data / "schema.json").read_text(encoding="utf-8"))
    rule = {"given": "$", "severity": "error", "then": {"function": "schema", "functionOptions": {"schema": schema}}}
    (data / "spectral.json").write_text(json.dumps({"rules": {"pilot": rule}}, ensure_ascii=False), encoding="utf-8")
    return data


def wall(command):
    """Seconds that the shell command takes; it must succeed."""
    start = time.perf_counter()
    done = subprocess.run(["bash", "-c", "set -o pipefail; " + command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"failed: {command}\n{done.stderr.decode()[:2000]}")
    return seconds


def medians(commands, runs):
    """Median seconds of each command, run in turn; the first round warms the caches and does not count."""
    seconds = {name: [] for name in commands}
    for counted in range(runs + 1):
        for name, command in commands.items():
            figure = wall(command)
            if counted > 0:
                seconds[name].append(figure)
    return {name: statistics.median(figures) for name, figures in seconds.items()}


def table(title, seconds, count, unit):
    print(f"\n{title}")
    ours = seconds["pilotcheck"]
    for name, figure in seconds.items():
        rate = f"{count / figure:10,.0f} {unit}/s" if count > 1 else f"{figure * 1000:10,.1f} ms"
        print(f"  {name:44} {figure:8.3f} s  {rate}  {figure / ours:7.2f} x the time of pilotcheck")


def stages(program, data):
    files = sorted((data / "yaml").iterdir())[:200]
    done = subprocess.run([program, "--benchmark_format=json", "--benchmark_min_time=0.5", *files], check=True, capture_output=True)
    rows = {row["name"]: row for row in json.loads(done.stdout)["benchmarks"]}
    print("\nStages of one description, one thread")
    for name, row in rows.items():
        more = f"  {row['criteria']:6.0f} criteria" if "criteria" in row else ""
        more += f"  {row['bytes_per_second'] / 1e6:6.0f} MB/s" if "bytes_per_second" in row else ""
        print(f"  {name:28} {row['cpu_time'] / 1000:10.1f} us  {1e9 / row['cpu_time']:10,.0f}/s{more}")
    return rows


def growth(program, work, data):
    """Time and memory for 100 to 100,000 descriptions: JSON lines, ranked as CSV, and unranked as a filter."""
    print("\nGrowth: JSON lines of 26 KB, --jobs 2")
    for count in (100, 1000, 10000, 100000):
        path = work / "growth.jsonl"
        # Line by line: what this process holds would be counted with its child.
        with path.open("wb") as file:
            written = 0
            while written < count:
                with (data / "lines.jsonl").open("rb") as lines:
                    for line in itertools.islice(lines, count - written):
                        file.write(line)
                        written += 1
        for title, arguments in (("ranked", ["--format", "csv"]), ("--unranked", ["--unranked", "--format", "jsonl"])):
            start = time.perf_counter()
            child = subprocess.Popen([program, "score", "--jobs", "2", *arguments, path], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.perf_counter() - start
            child.returncode = os.waitstatus_to_exitcode(status)
            print(f"  {count:7,} {title:10} {seconds:8.2f} s  {usage.ru_maxrss / 1024:7.0f} MB  {count / seconds:9,.0f}/s")
        path.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "stages", "peers", "work"):
        parser.add_argument(f"--{name}", required=True, type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--growth", action="store_true", help="only how time and memory grow")
    options = parser.parse_args()
    data = prepare(options.work)
    ours, peers = options.program, options.peers
    if options.growth:
        return growth(ours, options.work, data)
    machine = {"aarch64": "arm64"}.get(os.uname().machine, os.uname().machine)
    native = peers / f"node_modules/@sourcemeta/jsonschema/build/github-releases/jsonschema-linux-{machine}"
    validate = f"{native} validate --fast {data}/schema.json"
    simple = f"{native} validate --fast {data}/simple.json"
    one = sorted((data / "yaml").iterdir())[0]
    # As JSON, for the YAML readers of these make dates of what the schema takes for text.
    few = [sorted((data / "json").iterdir())[:count] for count in (100, 20)]
    ajv = f"{peers}/node_modules/.bin/ajv validate --strict=false --all-errors -s {data}/schema.json"
    spectral = f"{peers}/node_modules/.bin/spectral lint --quiet -r {data}/spectral.json"
    python = f"{sys.executable} {HERE}/peer_python.py {data}/schema.json"

    def each(files, before=""):
        return " ".join(f"{before}{file}" for file in files)

    yaml = medians({"pilotcheck": f"{ours} score --jobs 2 --format csv {data}/yaml",
                    "sourcemeta, two processes": f"ls {data}/yaml/* | xargs -P2 -n500 {validate}",
                    "sourcemeta, two processes, simple schema": f"ls {data}/yaml/* | xargs -P2 -n500 {simple}"}, options.runs)
    table(f"1,000 YAML files of {BYTES // 1000} KB", yaml, 1000, "files")
    lines = medians({"pilotcheck": f"{ours} score --jobs 2 --format csv {data}/lines.jsonl",
                     "sourcemeta, two processes": f"ls {data}/half?.jsonl | xargs -P2 -n1 {validate}",
                     "sourcemeta, two processes, simple schema": f"ls {data}/half?.jsonl | xargs -P2 -n1 {simple}"}, options.runs)
    table("10,000 descriptions as JSON lines", lines, 10000, "lines")
    single = medians({"pilotcheck": f"{ours} check --quiet {one}", "sourcemeta": f"{validate} {one}", "/bin/true": "/bin/true"},
                     options.runs * 3)
    table("One description, whole process, with the shell that starts it", single, 1, "")
    jobs = medians({"pilotcheck": f"{ours} score --jobs 2 --format csv {data}/lines.jsonl",
                    "pilotcheck --jobs 1": f"{ours} score --jobs 1 --format csv {data}/lines.jsonl"}, options.runs)
    table("2 jobs against 1, JSON lines", jobs, 10000, "lines")
    for files, runs, commands in (
            (few[0], 3, {"ajv": f"{ajv} {each(few[0], '-d ')}", "Python jsonschema": f"{python} {each(few[0])}"}),
            (few[1], 2, {"Spectral": f"{spectral} {each(few[1])}"})):
        others = medians({"pilotcheck": f"{ours} score --jobs 1 --format csv {each(files)}", **commands}, runs)
        table(f"{len(files)} JSON files, one process each", others, len(files), "files")
    rows = stages(options.stages, data)

    judged = rows["judge"]
    print("\nTargets, in this run")
    targets = [("1,000 YAML files", yaml["sourcemeta, two processes"] / yaml["pilotcheck"], 3, 5, "x its rate"),
               ("10,000 JSON lines", lines["sourcemeta, two processes"] / lines["pilotcheck"], 2, 2.5, "x its rate"),
               ("one description", single["pilotcheck"] / single["sourcemeta"], 0.5, 0.25, "x its wall time"),
               (f"judging alone, {judged['criteria']:.0f} criteria", 1e9 / judged["cpu_time"], 20000, 40000, "a second"),
               ("2 jobs against 1", jobs["pilotcheck --jobs 1"] / jobs["pilotcheck"], 1.7, 1.9, "x")]
    for name, figure, least, hoped, unit in targets:
        lower = name == "one description"
        reached = [figure <= limit if lower else figure >= limit for limit in (least, hoped)]
        word = "hoped for" if reached[1] else "reached" if reached[0] else "MISSED"
        print(f"  {name:32} {figure:12,.2f} {unit:16} at least {least:g}, hoped for {hoped:g}: {word}")
    return None


main()
