"""Fills the outputs of documented commands in again: document-commands.py MILEPOST FILE...

In a Markdown file, a block ```console holds a line "$ milepost ..." and what it prints. Each command is run in a folder
with a copy of Examples/, as the tests do that compare the two, and its output replaces the one that stands there. A
line that is only an ellipsis stands for any number of lines and makes a block stay as it is.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```console\n\$ (milepost [^\n]*)\n(.*?)```\n", re.S)


def output(program, command, folder):
    environment = {"LANG": "C.UTF-8", "TZ": "UTC", "PATH": f"{program.parent}:/usr/bin:/bin"}
    result = subprocess.run(
        ["/bin/sh", "-c", command + " 2>&1"], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    return result.stdout.decode()


def fill(program, path):
    def replaced(match):
        command, old = match.groups()
        if re.search(r"^(…|\.\.\.)$", old, re.M):
            return match.group(0)
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "Examples", pathlib.Path(folder) / "Examples")
            return f"```console\n$ {command}\n{output(program, command, folder)}```\n"

    path.write_text(BLOCK.sub(replaced, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[2:]:
        fill(pathlib.Path(os.path.abspath(sys.argv[1])), pathlib.Path(name))
