"""Sites that the tests look at, each built once by the built program."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from projects import PROJECTS
from server import Server

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-02-27T18:00:00"


@dataclass(frozen=True)
class Site:
    folder: Path

    def __truediv__(self, path: str) -> Path:
        return self.folder / path

    @cached_property
    def pages(self) -> list[str]:
        """All pages, in order."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html"))

    @cached_property
    def kinds(self) -> list[str]:
        """One page of each kind: the first of each folder, and all that lie at the top. Of tasks three, since they
        differ most: the lightest, the heaviest and one between."""
        top = [page for page in self.pages if "/" not in page]
        folders = sorted({page.rsplit("/", 1)[0] for page in self.pages if "/" in page})
        chosen = []
        for folder in folders:
            inside = sorted(
                (page for page in self.pages if page.startswith(folder + "/")),
                key=lambda page: ((self.folder / page).stat().st_size, page))
            chosen += dict.fromkeys([inside[0], inside[len(inside) // 2], inside[-1]] if folder.endswith("tasks") else [inside[-1]])
        return top + chosen


class Sites:
    def __init__(self, program: Path, folder: Path) -> None:
        self.program, self.folder = program, folder
        self.built: dict[str, Site] = {}
        self.servers: dict[tuple, Server] = {}

    @property
    def example(self) -> Site:
        return self.of("example", ROOT / "Examples" / "harbour")

    def project(self, name: str) -> Site:
        """A small project that is written out in projects.py."""
        folder = self.folder / "projects" / name
        for path, text in PROJECTS[name].items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return self.of(name, folder)

    def of(self, name: str, project: Path) -> Site:
        if name not in self.built:
            output = self.folder / "sites" / name
            self.run("build", project, "--output", output, "--now", NOW)
            self.built[name] = Site(output)
        return self.built[name]

    def run(self, *arguments) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [self.program, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
            env={"LANG": "C.UTF-8", "TZ": "UTC", "PATH": os.environ["PATH"], "HOME": str(self.folder)}, cwd=self.folder)
        if done.returncode != 0:
            raise AssertionError(f"milepost {arguments[0]} ended with {done.returncode}: {done.stderr[-2000:]!r}")
        return done

    def served(self, site: Site, headers: dict[str, str] | None = None) -> Server:
        """The site from a server on this machine, with these headers on every answer."""
        key = (site.folder, tuple(sorted((headers or {}).items())))
        if key not in self.servers:
            self.servers[key] = Server(site.folder, headers or {})
        return self.servers[key]

    def close(self) -> None:
        for server in self.servers.values():
            server.close()
