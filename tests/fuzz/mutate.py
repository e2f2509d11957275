"""Mutates seeds and looks at what becomes of them. See tests/fuzz/run."""
import os, random, subprocess, sys, time

programs, kept, seconds = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), float(sys.argv[3])
os.makedirs(kept, exist_ok=True)
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "samples", "record")
SEEDS = [os.path.join(folder, name) for folder, _, names in sorted(os.walk(ROOT)) for name in sorted(names) if os.path.getsize(os.path.join(folder, name)) < 400000]
WORDS = [b"/Length 99999999", b"/Kids [1 0 R]", b"/Count -1", b"/Filter /JPXDecode", b"<<", b">>", b"endstream", b"stream\n", b"/Prev 0", b"\xff\xff\xff\xff", b"\x00" * 64,
         b"BT", b"Do", b"Tf", b"-2147483648", b"1e999", b"/Rotate 91", b"/W [0 0 0]", b"/Encrypt 1 0 R"]
KNOWN = {0, 2, 3, 5}
pick = random.Random(int(os.environ.get("FUZZ_SEED", "1")))
environment = dict(os.environ, CANDOUR_SECONDS_A_TASK="60", ASAN_OPTIONS="detect_leaks=0:exitcode=99:log_path=" + os.path.join(kept, "asan"), UBSAN_OPTIONS="halt_on_error=1:print_stacktrace=1")


def broken(data):
    out = bytearray(data)
    for _ in range(pick.choice((1, 1, 2, 4, 16))):
        at, size = pick.randrange(len(out)), pick.choice((1, 2, 8, 64, 512))
        what = pick.randrange(6)
        if what == 0:
            out[at] ^= 1 << pick.randrange(8)
        elif what == 1:
            out[at:at + size] = bytes(pick.randrange(256) for _ in range(size))
        elif what == 2:
            del out[at:at + size]
        elif what == 3:
            out[at:at] = out[at:at + size] * pick.choice((1, 2, 9))
        elif what == 4:
            out[at:at] = pick.choice(WORDS)
        else:
            del out[pick.randrange(len(out) // 2, len(out)):]
        if not out:
            return bytes(data[:1])
    return bytes(out)


def run(*arguments):
    try:
        done = subprocess.run([os.path.join(programs, "candour"), *arguments], env=environment, capture_output=True, timeout=400)
        return done.returncode, done.stderr.decode("utf-8", "replace") + done.stdout[-2000:].decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        return "hangs", ""


codes, bad, lost, started, number = {}, 0, 0, time.time(), 0
while time.time() - started < seconds:
    seed = pick.choice(SEEDS)
    number += 1
    kind = os.path.splitext(seed)[1]
    victim, result = os.path.join(kept, "now" + kind), os.path.join(kept, "out.pdf")
    open(victim, "wb").write(broken(open(seed, "rb").read()))
    redact = kind == ".pdf" and pick.random() < 0.5
    if redact:
        open(os.path.join(kept, "marks.json"), "w").write('{"marks": [{"text": "Whittle"}, {"page": 1, "box": [50, 100, 300, 140]}]}')
        code, told = run("redact", victim, result, "--marks", os.path.join(kept, "marks.json"), "--json")
    else:
        code, told = run("read", victim, "--json")
    codes[code] = codes.get(code, 0) + 1
    lost += "ended the reader" in told   # a bomb, a hang or a crash: a fault of that file only, but worth a look
    if "ended the reader" in told:
        open(os.path.join(kept, "lost-%d%s" % (number, kind)), "wb").write(open(victim, "rb").read())
    unproved = redact and os.path.exists(result) and code != 0
    died = [name for name in os.listdir(kept) if name.startswith("asan.")]
    if code not in KNOWN or unproved or died or "Sanitizer" in told or "runtime error" in told:
        bad += 1
        os.rename(victim, os.path.join(kept, "bad-%d%s" % (number, kind)))
        print("bad-%d%s: %s, code %s%s%s" % (number, kind, "redact" if redact else "read", code, ", output stands" if unproved else "", "; sanitizer" if died else ""), flush=True)
        for name in died:
            os.rename(os.path.join(kept, name), os.path.join(kept, "bad-%d.%s" % (number, name)))
    if os.path.exists(result):
        os.remove(result)
print("%d files in %.0f s, exit codes %s: %d bad; the reader ended over %d" % (number, time.time() - started, dict(sorted(codes.items(), key=str)), bad, lost))
sys.exit(1 if bad else 0)
