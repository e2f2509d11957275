"""Takes Outlook's files in, ten times each, and counts what came out: outlook.py CANDOUR NODE_MODULES."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

RUNS = 10
FILES = ["pst-extractor/example/testdata/enron.pst", "pst-extractor/example/testdata/pstextractortest@outlook.com.ost", "pst-extractor/example/testdata/pstextractortestpdf@outlook.com.ost",
         "msgreader/data/test.msg", "msg-parser/test/Top level email.msg", "node-tnef/testFiles/attachments.dat", "node-tnef/testFiles/panic.dat", "node-tnef/testFiles/badchecksum.dat"]
REQUEST = {"reference": "SAR-BENCH-OUTLOOK", "received_on": "2026-10-05", "subject": {"name": "Nia Underhill"}}


def taken_in(candour, file):
    """Messages, all documents and faulted ones of one file."""
    with tempfile.TemporaryDirectory() as folder:
        case, record = f"{folder}/case", pathlib.Path(folder, "record")
        record.mkdir()
        shutil.copy(file, record)
        pathlib.Path(folder, "request.json").write_text(json.dumps(REQUEST))
        subprocess.run([candour, "open", "--case", case, "--request", f"{folder}/request.json"], check=True, capture_output=True)
        subprocess.run([candour, "ingest", "--case", case, str(record)], capture_output=True)
        documents = json.loads(subprocess.run([candour, "status", "--case", case, "--json"], capture_output=True, text=True).stdout)["documents"]
    return sum(one["source"].count(".eml") == 1 and one["source"].endswith(".eml") for one in documents), len(documents), sum(one["status"] == "faulted" for one in documents)


def main():
    candour, modules = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    print("| file | messages | pst-extractor | documents | faulted |\n|---|---|---|---|---|")
    for name in FILES:
        file = modules / name
        seen = sorted({taken_in(candour, file) for _ in range(RUNS)})
        peer = subprocess.run(["node", "tests/bench/peers/count_pst.js", str(modules), str(file)], capture_output=True, text=True).stdout.strip() if file.suffix in (".pst", ".ost") else ""
        columns = [", ".join(str(value) for value in sorted(set(column))) for column in zip(*seen)]
        print(f"| {file.name} | {columns[0]} | {peer} | {columns[1]} | {columns[2]} |")


main()
