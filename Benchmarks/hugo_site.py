"""The same project for Hugo: each file a page with the same text, with layouts as small as they can be."""
from pathlib import Path

# Milepost colours no code either, and what it shows of raw HTML is what Hugo shows of it.
SETTINGS = """baseURL = "/"
title = "Plan"
disableKinds = ["RSS", "sitemap", "robotsTXT", "404", "taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
codeFences = false
"""
PAGE = ('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>'
        "%s</body></html>")
LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'


def write(folder: Path, project: Path):
    layouts, content = folder / "layouts", folder / "content"
    (layouts / "_default").mkdir(parents=True)
    (content / "tasks").mkdir(parents=True)
    (folder / "config.toml").write_text(SETTINGS, encoding="utf-8")
    (layouts / "_default" / "single.html").write_text(PAGE % "{{ .Content }}", encoding="utf-8")
    (layouts / "_default" / "list.html").write_text(PAGE % LIST, encoding="utf-8")
    (layouts / "index.html").write_text(PAGE % ("{{ .Content }}" + LIST), encoding="utf-8")
    for path in sorted(project.rglob("*.md")):
        target = content / "_index.md" if path.name == "IMPLEMENTATION_PLAN.md" else content / "tasks" / path.name
        target.write_bytes(path.read_bytes())
