"""The review desk over a large record, asked as its page asks. See tests/bench/desk."""
import http.client, json, os, random, socket, statistics, subprocess, sys, tempfile, threading, time

candour = os.path.abspath(sys.argv[1])
pages_wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
work = tempfile.mkdtemp(prefix="candour-desk-")
GIVEN = "Karen Tyler Gary Jean Violet Sandra Marva Beth Owen Priya Lena Colm Nadia Ruth Errol Dilys Hamid Greta Joan Pavel".split()
FAMILY = "Whittle Dunn Prentice Pell Bright Lowry Harte Nowak Osei Karim Fenn Gale Moss Tarn Vale Wick York Zane Quill Rudd".split()
PEOPLE = ["%s %s" % (g, f) for i, g in enumerate(GIVEN) for f in (FAMILY[i], FAMILY[(i + 7) % 20])]


def page_lines(pick):
    lines = ["CASE NOTE  %02d/%02d/20%02d" % (pick.randint(1, 28), pick.randint(1, 12), pick.randint(5, 19))]
    for _ in range(9):
        who, other = pick.choice(PEOPLE), pick.choice(PEOPLE)
        lines.append("%s rang about Corin and said that %s had moved again." % (who, other))
        lines.append("She gave 01632 960%03d and will call %s after the meeting." % (pick.randint(0, 999), who.split()[0]))
        lines.append("The worker agreed to visit the family home after half term.")
    return lines


def text_pdf(path, pages, pick):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"]
    kids = []
    for _ in range(pages):
        content = "BT /F1 11 Tf 20 TL 60 780 Td %s ET" % "\n".join("(%s) Tj T*" % line for line in page_lines(pick))
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % len(objects))
        kids.append("%d 0 R" % len(objects))
    objects[1] = "<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, " ".join(kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += ("%d 0 obj\n%s\nendobj\n" % (number, body)).encode()
    table = len(out)
    out += ("xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)).encode() + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    out += ("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)).encode()
    open(path, "wb").write(out)


def make_case():
    pick, record, case = random.Random(7), os.path.join(work, "record"), os.path.join(work, "case")
    os.makedirs(record)
    for number in range(0, pages_wanted, 50):
        text_pdf(os.path.join(record, "notes-%04d.pdf" % number), min(50, pages_wanted - number), pick)
    request = os.path.join(work, "request.json")
    people = [{"id": "p%d" % i, "name": name, "class": "third-party", "consent": "not-asked"} for i, name in enumerate(PEOPLE)]
    json.dump({"reference": "B-1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}, "people": people}, open(request, "w"))
    for verb in (["open", "--request", request], ["ingest", record], ["prepare"]):
        subprocess.run([candour, verb[0], "--case", case] + verb[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return case


class Reviewer:
    def __init__(self, host, token):
        self.connection, self.cookie, self.csrf = http.client.HTTPConnection(host, timeout=300), None, None
        _, headers, body = self.ask("POST", "/api/session", {"token": token})
        self.cookie, self.csrf = headers["Set-Cookie"].split(";")[0], body["csrf"]

    def ask(self, method, path, body=None, tag=None):
        headers = {"Cookie": self.cookie or ""}
        if method != "GET" and self.csrf:
            headers["X-CSRF"] = self.csrf
        if tag:
            headers["If-Match"] = tag
        if body is not None:
            headers["Content-Type"] = "application/json"
        self.connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = self.connection.getresponse()
        content = answer.read()
        is_json = "json" in answer.getheader("Content-Type", "")
        return answer.status, dict(answer.getheaders()), json.loads(content) if is_json else content


def timed(ask, times=1):
    taken = []
    for _ in range(times):
        start = time.time()
        ask()
        taken.append((time.time() - start) * 1000)
    return sorted(taken)


def row(what, taken, aim=""):
    p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
    print("%-58s %9.1f %9.1f   %s" % (what, statistics.median(taken), p95, aim), flush=True)


def some_pages(rail, count, pick):
    every = [(d["document"], p[0]) for d in rail["documents"] for p in d["pages"]]
    return [pick.choice(every) for _ in range(count)]


def decide_on_page(reviewer, document, page):
    address = "/api/cases/case/documents/%d/pages/%d" % (document, page)
    _, headers, body = reviewer.ask("GET", address)
    open_ones = [p for p in body["proposals"] if p["decided"] is None]
    if not open_ones:
        return None
    entry = {"what": "proposal", "proposal": open_ones[0]["id"], "verdict": "redact", "ground": "TP-OTH", "reason": "Another person."}
    start = time.time()
    status, _, _ = reviewer.ask("POST", "/api/cases/case/decisions", {"decisions": [entry]}, headers["ETag"])
    return (time.time() - start) * 1000 if status == 200 else None


def one_reviewer(host, token):
    pick, desk = random.Random(3), Reviewer(host, token)
    rail = desk.ask("GET", "/api/cases/case/pages")[2]
    proposals = desk.ask("GET", "/api/cases/case")[2]["totals"]["proposals"]
    print("%d pages, %d proposals\n%-58s %9s %9s   %s" % (sum(len(d["pages"]) for d in rail["documents"]), proposals, "milliseconds", "median", "p95", "aim"))
    row("the rail of all pages", timed(lambda: desk.ask("GET", "/api/cases/case/pages"), 5))
    row("a page with its proposals", timed(lambda: desk.ask("GET", "/api/cases/case/documents/%d/pages/%d" % some_pages(rail, 1, pick)[0]), 100))
    row("a page's picture, drawn", timed(lambda: desk.ask("GET", "/api/cases/case/documents/%d/pages/%d/image" % some_pages(rail, 1, pick)[0]), 60), "flip 200")
    row("a page as the recipient gets it, removed and proved", timed(lambda: desk.ask("GET", "/api/cases/case/documents/%d/pages/%d/recipient" % some_pages(rail, 1, pick)[0]), 30))
    decided = sorted(filter(None, (decide_on_page(desk, d, p) for d, p in some_pages(rail, 100, pick))))
    row("a decision", decided, "key 50")
    row("the first search of the case", timed(lambda: desk.ask("GET", "/api/cases/case/search?q=meeting")))
    for mode, query in (("words", "Karen%20Whittle"), ("forms", "agrees"), ("fuzzy", "Prentise"), ("pattern", "01632%20960%5Cd%2B")):
        row("search: %s" % mode, timed(lambda: desk.ask("GET", "/api/cases/case/search?mode=%s&q=%s" % (mode, query)), 10), "300")
    row("the papers, first time", timed(lambda: desk.ask("GET", "/api/cases/case/documents")))
    row("the papers", timed(lambda: desk.ask("GET", "/api/cases/case/documents"), 5))
    row("the people panel, first time", timed(lambda: desk.ask("GET", "/api/cases/case/people")))
    people = desk.ask("GET", "/api/cases/case/people")[2]["people"]
    row("the people panel", timed(lambda: desk.ask("GET", "/api/cases/case/people"), 5))
    most = max(people, key=lambda p: p["undecided"] if p["id"] != "subject" else 0)
    for person in ("subject", most["id"]):
        tag = desk.ask("GET", "/api/cases/case")[1]["ETag"]
        body = {"verdict": "redact", "ground": "TP-OTH", "reason": "Another person.", "details": True}
        answer = []
        taken = timed(lambda: answer.append(desk.ask("POST", "/api/cases/case/people/%s/decision" % person, body, tag)))
        row("a decision on a person, %d places" % answer[0][2]["places"], taken, "1000 at 5,000")
        row("  taken back", timed(lambda: desk.ask("POST", "/api/cases/case/undo")))


def many_reviewers(host, token, count=20):
    rail = Reviewer(host, token).ask("GET", "/api/cases/case/pages")[2]
    taken, lock = [], threading.Lock()

    def work_on(seed):
        pick, desk = random.Random(seed), Reviewer(host, token)
        for document, page in some_pages(rail, 15, pick):
            mine = timed(lambda: desk.ask("GET", "/api/cases/case/documents/%d/pages/%d" % (document, page)))
            decided = decide_on_page(desk, document, page)
            with lock:
                taken.extend(mine + ([decided] if decided else []))
            time.sleep(pick.uniform(0.3, 1.2))   # a person reads

    threads = [threading.Thread(target=work_on, args=(seed,)) for seed in range(count)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    row("%d reviewers at once, a page or a decision" % count, sorted(taken), "300")


def half_open(host, token):
    name, port = host.split(":")
    idle = []
    for _ in range(500):
        one = socket.create_connection((name, int(port)))
        one.sendall(b"GET /api/session HTTP/1.1\r\nHost: ")
        idle.append(one)
    row("the next request beside 500 half-open connections", timed(lambda: Reviewer(host, token), 20), "as without")


case = make_case()
start = time.time()
desk = subprocess.Popen([candour, "review", "--case", case, "--by", "Bench"], stdout=subprocess.PIPE, text=True)
address = desk.stdout.readline().strip()
print("the case is open after %.2f s" % (time.time() - start))
host, token = address.split("/")[2], address.split("token=")[1]
try:
    one_reviewer(host, token)
    many_reviewers(host, token)
    half_open(host, token)
    print("memory of the desk: %d MB" % (int(open("/proc/%d/status" % desk.pid).read().split("VmHWM:")[1].split()[0]) // 1024))
    page_folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../review-ui")
    if os.path.exists(os.path.join(page_folder, "dist")):
        subprocess.run(["./node", "e2e/bench.mjs", address], cwd=page_folder, check=False)
finally:
    desk.terminate()
    desk.wait()
