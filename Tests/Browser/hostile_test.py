"""Pages made from plans that mean harm, with the page's own policy switched off: escaping has to do alone."""

import os
import re
import shutil
import stat
import subprocess

from check import holds, none, same, test
from hostile import INIT, look
from hostile_projects import PAYLOADS, every_field
from layout import text
from sites import NOW, ROOT, Site

FILES = sorted((ROOT / "Tests" / "Hostile").iterdir())
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Its list of what it wrote, and what a stranger must not name.
SAFE_NAME = re.compile(r"\.milepost-files|[A-Za-z0-9][A-Za-z0-9._-]*")

# Pages that do what no page of ours may.
LIVE = [
    "<script>pwn(1)</script>", "<p onmouseover=pwn(1)>x</p>", "<a href=javascript:pwn(1)>x</a>", "<a href=//evil.invalid>x</a>",
    "<img src=https://evil.invalid/x>", "<textarea>", "<p style='color: red'>x</p>", "<p id=a>x</p><p id=a>y</p>", "</main><main>",
    "<iframe srcdoc=x></iframe>", "<form action=https://evil.invalid></form>", "<!-- open",
]


def write(folder, files) -> None:
    for path, words in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(words if isinstance(words, bytes) else words.encode())


def built(sites, name, files) -> tuple[Site, str]:
    """A site of a hostile project, and what the build said. The build may find fault with the plan, and nothing else."""
    home = sites.folder / "hostile" / name
    shutil.rmtree(home, ignore_errors=True)
    (home / "in").mkdir(parents=True)
    write(home / "in", files)
    return build(sites, home)


def build(sites, home) -> tuple[Site, str]:
    site = Site(home / "out")
    before = shape(home)
    done = subprocess.run(
        [sites.program, "build", home / "in", "--output", site.folder, "--now", NOW], stdin=subprocess.DEVNULL, capture_output=True,
        timeout=60, env={"LANG": "C.UTF-8", "TZ": "UTC", "PATH": os.environ["PATH"], "HOME": str(home)}, cwd=home)
    said = (done.stdout + done.stderr).decode("utf-8")
    holds(done.returncode in (0, 3), f"{home.name} ended with {done.returncode}: {said[-600:]}")
    found = CONTROL.search(said)
    holds(not found, f"{home.name}: {found!r} reaches the terminal")
    same(shape(home), before, f"{home.name}: files outside the output")
    none((str(file) for file in site.folder.rglob("*")
          if file.is_symlink() or not SAFE_NAME.fullmatch(file.name) or not (file.is_file() or file.is_dir())), "in the output:")
    return site, said


def shape(home) -> list:
    """Everything beside the output, as it lies on the disk."""
    return sorted(
        (str(path), stat.S_IFMT(path.lstat().st_mode), path.lstat().st_size if not path.is_dir() else 0)
        for path in home.rglob("*") if home / "out" != path and home / "out" not in path.parents)


def opened(chromium, site, names=None) -> str:
    """Opens pages, touches everything, and gives all that can be read."""
    faults, read = [], []
    with chromium.page(inside=site.folder, obeying=False) as page:
        page.add_init_script(INIT)
        for name in names or site.pages:
            found, words = look(page, (site / name).as_uri())
            faults += [f"{name}: {fault}" for fault in found]
            read.append(words)
    none(faults)
    return "\n".join(read)


@test("what acts on a page is seen: each of these would fail the tests below", *LIVE)
def seen(chromium, sites, markup):
    home = sites.folder / "hostile" / "live"
    home.mkdir(parents=True, exist_ok=True)
    (home / "index.html").write_text(f"<!DOCTYPE html><title>x</title><main>{markup}</main><footer class=foot></footer>")
    try:
        opened(chromium, Site(home), ["index.html"])
    except AssertionError:
        return
    raise AssertionError("nothing was seen")


@test("nothing in any field of a plan acts or asks, and all of it can be read", *PAYLOADS)
def fields(chromium, sites, name):
    # What is opened in free prose may run on to the end of its document; then the fields are looked at without that too.
    for prose in (True, False) if name in ("openings", "comments", "endings") else (True,):
        files, words = every_field(PAYLOADS[name], prose)
        site, said = built(sites, f"{name}-{prose}", files)
        holds(len(site.pages) >= 10, f"{len(site.pages)} pages")
        # The name of a check begins with a capital.
        read = opened(chromium, site).lower()
        lost = [word for word in words if word not in read]
        none(lost, "no page says:")
        if name != "directions":
            none((n for n in {word[2:4] for word in words} if f"pwn({n})" not in read and f"pwn[{n}]" not in read), "the payload is gone:")


@test("the search shows what it finds in hostile plans as text", "scripts", "handlers", "attributes", "openings")
def search(chromium, sites, name):
    files, _ = every_field(PAYLOADS[name])
    site, _ = built(sites, f"search-{name}", files)
    with chromium.page(inside=site.folder, obeying=False) as page:
        page.add_init_script(INIT)
        page.goto((site / "index.html").as_uri())
        page.fill("#find", "zq")
        page.wait_for_selector("#found [role=option]")
        holds("pwn(" in page.locator("#found").inner_text(), "the payload can be read in what was found")
        same(page.evaluate("() => window.pwned"), [])
        same(page.locator("#found img, #found script, #found svg, #found input").count(), 0)


@test("a hostile file as a plan gives quiet pages", *(file.name for file in FILES))
def plans(chromium, sites, name):
    file = ROOT / "Tests" / "Hostile" / name
    site, said = built(sites, f"plan-{name}", {f"IMPLEMENTATION_PLAN{file.suffix}": file.read_bytes()})
    if site.folder.exists():
        kinds = [page for page in site.kinds if not page.startswith(("tasks/", "phases/"))]
        inside = [page for page in site.pages if page.startswith(("tasks/", "phases/"))]
        opened(chromium, site, kinds + inside[:3])
    else:
        holds(said.strip(), "nothing was written and nothing was said")


@test("hostile files as task files leave the others alone")
def task_files(chromium, sites):
    files = {"IMPLEMENTATION_PLAN.md": every_field(lambda n: "plain")[0]["IMPLEMENTATION_PLAN.md"]}
    for number, file in enumerate(FILES, 10):
        files[f"tasks/TASKS-{number}_hostile{file.suffix}"] = file.read_bytes()
    site, _ = built(sites, "task-files", files)
    opened(chromium, site)


@test("names of files and folders are text, and never a path of the site")
def names(chromium, sites):
    plan = every_field(lambda n: "plain")[0]["IMPLEMENTATION_PLAN.md"]
    files = {
        "<img src=x onerror=pwn(1)>/IMPLEMENTATION_PLAN.md": plan,
        "b/IMPLEMENTATION_PLAN.md": plan,
        "b/TASKS-01_<svg onload=pwn(2)>.md": "# TASKS-01: One\n",
        "b/TASKS-03_\"'`$(touch pwned);&|.md": "# TASKS-03: Three\n",
        "b/TASKS-04_new\nline\x1b[31m.md": "# TASKS-04: Four\n",
        "b/TASKS-05_\u202egnp.md": "# TASKS-05: Five\n",
        "b/TASKS-06_%2e%2e%2f%2e%2e.md": "# TASKS-06: Six\n",
        "b/TASKS-07_" + "ü" * 110 + ".md": "# TASKS-07: Seven\n",
        "b/-rf/TASKS-08_x.md": "# TASKS-08: Eight\n",
        "b/.. /TASKS-09_x.md": "# TASKS-09: Nine\n",
        "b/con/TASKS-10_aux.md": "# TASKS-10: Ten\n",
    }
    site, _ = built(sites, "names", files)
    holds(len(site.pages) > 20, f"{len(site.pages)} pages")
    read = opened(chromium, site)
    for word in ("pwn(1)", "pwn(2)", "Seven", "Ten"):
        holds(word in read, f"no page says {word}")


@test("ids that are paths, devices or words of the browser are names, each with a page of its own")
def ids(chromium, sites):
    odd = ["../../../etc/passwd", "/etc/passwd", "..", ".", "~root", "C:\\x", "a/b", "a%2Fb", "con", "nul", "index", "index.html",
           "main", "constructor", "__proto__", "toString", "É", "é", "x" * 400, "a b", "-", "?q=1#f", "A", "a", "ａ", "🎉"]
    rows = "".join(f"| done | {cell} | Task {number} |\n" for number, cell in enumerate(odd))
    plan = f"# Ids\n\n## Phase Tracker\n\n### Phase 1: ../../x\n\n| Status | ID | Task |\n|--|--|--|\n{rows}"
    site, _ = built(sites, "ids", {"IMPLEMENTATION_PLAN.md": plan})
    read = opened(chromium, site)
    none(number for number in range(len(odd)) if f"Task {number}" not in read)
    holds(len({name.lower() for name in site.pages}) == len(site.pages), "pages that differ by case alone overwrite each other on some disks")


@test("links out of the folder, pipes and files that may not be read are never followed")
def files(chromium, sites):
    home = sites.folder / "hostile" / "files"
    shutil.rmtree(home, ignore_errors=True)
    secret = "zq-the-neighbours-words"
    plan = every_field(lambda n: "plain")[0]["IMPLEMENTATION_PLAN.md"]
    write(home, {"in/IMPLEMENTATION_PLAN.md": plan + "\n[x](../beside/secret.md) ![y](../beside/secret.md) [z](TASKS-20_link.md)\n",
                 "beside/secret.md": f"# TASKS-20: {secret}\n", "beside/TASKS-21_x.md": f"# TASKS-21: {secret}\n"})
    inside = home / "in"
    (inside / "TASKS-20_link.md").symlink_to("../beside/secret.md")
    (inside / "linked").symlink_to(home / "beside")
    (inside / "TASKS-22_loop.md").symlink_to("TASKS-22_loop.md")
    (inside / "loop").symlink_to(".")
    (inside / "TASKS-23_zero.md").symlink_to("/dev/zero")
    (inside / "TASKS-24_passwd.md").symlink_to("/etc/passwd")
    os.mkfifo(inside / "TASKS-25_pipe.md")
    (inside / "TASKS-26_folder.md").mkdir()
    (inside / "TASKS-27_locked.md").write_text("# TASKS-27: Locked\n")
    (inside / "TASKS-27_locked.md").chmod(0)
    site, said = build(sites, home)
    for file in site.folder.rglob("*"):
        if file.is_file():
            holds(secret.encode() not in file.read_bytes() and b"root:x:0" not in file.read_bytes(), f"{file} has the neighbour's words")
    # To root no file is locked.
    odd = ["TASKS-20_link", "TASKS-22_loop", "TASKS-23_zero", "TASKS-24_passwd", "TASKS-25_pipe", "TASKS-26_folder"]
    none(name for name in odd + (["TASKS-27_locked"] if os.geteuid() else []) if name not in said)
    opened(chromium, site)


@test("YAML that means more than it holds costs what it holds, and is said")
def bombs(chromium, sites):
    phase = "# Bomb\n\n## Phase Tracker\n\n### Phase 1: One\n\n```yaml\n{}\n```\n\n### Phase 2: Two\n\n| ID | Status |\n|--|--|\n| SOUND-1 | done |\n"
    lines = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40))
    bombs = {
        "aliases": lines + "phase_1_tasks: *a39",
        "itself": "phase_1_tasks: &a\n  - id: TASKS-01\n    dependents: *a",
        "merges": "x: &x {<<: *x, a: 1}\nphase_1_tasks:\n  - <<: *x\n    id: TASKS-01",
        "depth": "phase_1_tasks: " + "[" * 20_000,
        "keys": "phase_1_tasks:\n  - ? {a: [b]}\n    : c\n    id: TASKS-01",
        "tags": "phase_1_tasks: !!python/object/apply:os.system ['touch pwned']",
        "documents": "phase_1_tasks: []\n---\nphase_1_tasks: []\n...\n%YAML 9.9",
    }
    for name, block in bombs.items():
        site, said = built(sites, f"yaml-{name}", {"IMPLEMENTATION_PLAN.md": phase.replace("{}", block)})
        holds("SOUND-1" in opened(chromium, site), f"{name}: the rest of the plan is there")
        holds(sum(file.stat().st_size for file in site.folder.rglob("*")) < 3_000_000, f"{name}: heavy")
        if name not in ("keys", "merges"):
            holds("error[" in said or "not read" in said or "finding" in said, f"{name}: {said}")


@test("deep and endless text gives pages that open")
def endless(chromium, sites):
    n = 4_000
    shapes = {
        "quotes": "> " * n + "deep", "lists": "- " * n + "deep", "brackets": "[" * n + "deep" + "]" * n, "tags": "<div>" * n + "deep",
        "bold": "<b>" * n + "deep", "emphasis": "*a **b " * n + "deep", "word": "x" * 200_000 + " deep", "columns": "|" + "a|" * n + "\n|" + "-|" * n + "\n|deep|",
        "headings": "# a\n" * n + "deep", "address": "[x]: https://a.example/" + "u" * 20_000 + "\n\n" + "[x] " * n + "deep",
    }
    plan = "# Endless\n\n## Phase Tracker\n\n### Phase 1: One\n\n| ID | Status |\n|--|--|\n| SOUND-1 | done |\n\n## More\n\n{}\n"
    for name, words in shapes.items():
        site, _ = built(sites, f"endless-{name}", {"IMPLEMENTATION_PLAN.md": plan.replace("{}", words)})
        with chromium.page(inside=site.folder) as page:
            page.goto((site / "plan.html").as_uri())
            holds("deep" in text(page), f"{name}: the end can be read")
        holds(sum(file.stat().st_size for file in site.folder.rglob("*")) < 12_000_000, f"{name}: heavy")
