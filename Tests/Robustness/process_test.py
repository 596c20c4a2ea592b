"""Which other programs are started."""

import re
import shutil
import subprocess

from sentences import Skipped, test

STARTED = re.compile(r'execve\("([^"]*)"')


@test("no program is started but git, whatever stands in a plan")
def only_git(world):
    if not shutil.which("strace"):
        raise Skipped("strace is missing")
    project = world.write_plan(tasks=3)
    with open(project / "IMPLEMENTATION_PLAN.md", "a") as plan:
        plan.write("\n## Execution Commands\n\n```bash\ntouch executed; $(touch executed); `touch executed`\n```\n")
    with open(project / "TASKS-01_tree.md", "a") as task:
        task.write("\n## Execution Commands\n\n```bash\ntouch executed\n```\n\n![x](`touch executed`)\n")
    subprocess.run(["git", "init", "--quiet", str(project)], check=True)
    # A repository may not run what it configures either.
    subprocess.run(["git", "-C", str(project), "config", "core.fsmonitor", "touch executed"], check=True)
    for command in (["build", "in", "--output", "site"], ["status", "in"], ["next", "in"], ["show", "TASKS-01", "in"]):
        run = world.run(*command, before=["strace", "-f", "-qq", "-e", "trace=execve", "-o", "trace"])
        if "PTRACE" in run.stderr or "ptrace" in run.stderr:
            raise Skipped("this user may not trace")
        assert run.returncode == 0, run.stderr
        started = STARTED.findall((world.folder / "trace").read_text())
        others = [path for path in started[1:] if path.rsplit("/", 1)[-1] != "git" and "git-core" not in path]
        assert not others, f"{command}: started {others}"
    assert not list(world.folder.rglob("executed")), "something of the plan was executed"
