"""How each engine is called.

Every engine gets jobs in a JSON file: {"in", "out", "texts": [{"text", "pages"}], "places": [{"page", "box", "width", "always"}], "scrub"}.
It looks for the texts by its own search on the pages named (on all when none are), takes the places handed to it besides, removes all of that
and saves. A place is [left, top, right, bottom] in points from the top left of the page as displayed, which is `width` points wide; it is left
alone when the engine's own search already found something there, unless it must be taken always.
"""
import json, os, re, subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
MUPDF, PDFIUM = "1.28.1", "2.15.1"          # of npm


def output(*command):
    """What a command prints, or nothing when there is no such command or it fails."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def version_in(text):
    found = re.search(r"\d+\.\d+[\d.]*", text)
    return found.group(0) if found else None


def job(source, target, texts=(), places=(), scrub=False):
    return {"in": source, "out": target, "texts": list(texts), "places": list(places), "scrub": scrub}


class Engine:
    """An engine that takes files of jobs; `version` is None when it is not installed."""
    scrubs = False
    jobs_a_process = 1000

    def __init__(self, name, version, command):
        self.name, self.version, self.command = name, version, command

    def run(self, jobs, folder, limit=20):
        """Removes; gives why it failed, or "" when it ended well. What a run that was stopped left behind is no output."""
        path = os.path.join(folder, "jobs.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump([dict(one, scrub=self.scrubs) for one in jobs], file)
        try:
            done = subprocess.run(self.command(path), capture_output=True, text=True, errors="replace", timeout=limit, check=False)
        except subprocess.TimeoutExpired:
            for one in jobs:
                if os.path.exists(one["out"]):
                    os.remove(one["out"])
            return "took more than %d s" % limit
        except OSError as trouble:
            return str(trouble)
        return "" if done.returncode == 0 else last_line(done.stderr + done.stdout) or "ended with %d" % done.returncode


def last_line(text):
    told = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(("    at ", "Node.js"))]
    errors = [line for line in told if "rror" in line]
    return (errors or told or [""])[-1][:120]


class PyMuPdf(Engine):
    jobs_a_process = 1           # it fails after a few pages


class ScrubbedPyMuPdf(PyMuPdf):
    scrubs = True


class Candour(Engine):
    """The product itself: marks by text or by place, one file a process."""
    jobs_a_process = 1

    def __init__(self, program):
        super().__init__("Candour", version_in(output(program, "--version")), None)
        self.program = program

    def run(self, jobs, folder, limit=20, workers=2):
        path = os.path.join(folder, "marks.json")
        one = jobs[0]
        marks = [dict(text) for text in one["texts"]] + [{"page": place["page"], "box": place["box"]} for place in one["places"]]
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"marks": marks}, file)
        self.command = lambda _: [self.program, "redact", one["in"], one["out"], "--marks", path, "--json", "--jobs", str(workers)]
        return super().run(jobs, folder, limit)


def npm_version(modules, package):
    try:
        with open(os.path.join(modules, package, "package.json"), encoding="utf-8") as file:
            return json.load(file)["version"]
    except OSError:
        return None


def install_from_npm(folder):
    """Fetches the two npm packages into a folder of their own; gives where they are, or would be."""
    modules = os.path.join(folder, "node_modules")
    if (npm_version(modules, "mupdf"), npm_version(modules, "@embedpdf/pdfium")) != (MUPDF, PDFIUM):
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "package.json"), "w", encoding="utf-8") as file:
            file.write('{"private": true}\n')
        for package in ("mupdf@" + MUPDF, "@embedpdf/pdfium@" + PDFIUM):
            try:
                subprocess.run(["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--no-package-lock", package],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            except OSError:
                pass             # its row says so
    return modules


def engines(candour, npm_folder):
    modules = install_from_npm(npm_folder)
    python, here = "/usr/bin/python3", lambda name: os.path.join(HERE, name)
    fitz = version_in(output(python, "-c", "import fitz; print(fitz.__doc__)"))
    return [Candour(candour),
            Engine("mutool", version_in(output("mutool", "-v")), lambda jobs: ["mutool", "run", here("mutool.js"), jobs]),
            PyMuPdf("PyMuPDF", fitz, lambda jobs: [python, here("pymupdf.py"), jobs]),
            ScrubbedPyMuPdf("PyMuPDF, scrubbed", fitz, lambda jobs: [python, here("pymupdf.py"), jobs]),
            Engine("MuPDF of npm", npm_version(modules, "mupdf"), lambda jobs: ["node", here("mupdf.mjs"), jobs, modules]),
            Engine("EmbedPDF's PDFium", npm_version(modules, "@embedpdf/pdfium"), lambda jobs: ["node", here("pdfium.mjs"), jobs, modules])]
