"""Projects that strangers wrote: one payload in every field that a plan or a task file has.

Each field is given the payload between two words of its own, ``zqNNa`` and ``zqNNz``, so that a test can see that the
text around it arrived, and a payload that runs says where it stood: ``pwn(NN)``.
"""

from __future__ import annotations

import json
from collections.abc import Callable

AWAY = "https://evil.invalid"


def urls(n: str) -> list[str]:
    """Addresses of every disguise; all of them would act, or ask somebody else, if they were let through."""
    run = f"pwn({n})"
    return [
        f"javascript:{run}", f"JaVaScRiPt:{run}", f"&#106;avascript:{run}", f"&#x6A;avascript&colon;{run}",
        f"java&Tab;script:{run}", f"java&NewLine;script:{run}", f"&#1;javascript:{run}", f"javascript://x/%0a{run}",
        f"javascript%3A{run}", f"vbscript:{run}", f"data:text/html,<script>opener.{run}</script>",
        "data:text/html;base64,PHNjcmlwdD5wd24oMSk8L3NjcmlwdD4=", "blob:null/1", "file:///etc/passwd",
        f"view-source:javascript:{run}", f"feed:javascript:{run}", f"//evil.invalid/{n}", f"\\\\\\\\evil.invalid\\{n}",
        f"javascript：{run}", "http://[::1/x", f"jar:{AWAY}!/x", f"filesystem:{AWAY}/x", "../../../../etc/passwd",
    ]


def some_links(n: str) -> str:
    """Three of them in every form of a link; all fields together have each several times."""
    some = (urls(n) * 2)[int(n) % len(urls(n)):][:3]
    return " ".join(f"[one](<{url}>) <{url}> ![two](<{url}>) <a href=\"{url}\">three</a> <img src=\"{url}\">" for url in some)


PAYLOADS: dict[str, Callable[[str], str]] = {
    "scripts": lambda n: f"<script>pwn({n})</script><ScRiPt\t>pwn({n})</sCrIpT ><svg><script>pwn({n})</script></svg>",
    "handlers": lambda n: f"'\"><img src={AWAY}/{n} onerror=pwn({n})><svg/onload=pwn({n})><details open ontoggle=pwn({n})><input autofocus onfocus=pwn({n})>",
    "attributes": lambda n: f"a\" onmouseover=\"pwn({n})\" onfocus=\"pwn({n})\" autofocus tabindex=\"0\" style=\"position:fixed\" x=' onclick='pwn({n})' y=` onclick=`pwn({n})`",
    "frames": lambda n: f"<iframe srcdoc=\"<script>parent.pwn({n})</script>\"></iframe><iframe src=javascript:parent.pwn({n})></iframe><object data={AWAY}/{n}></object><embed src={AWAY}/{n}>pwn({n})",
    "requests": lambda n: f"<link rel=stylesheet href={AWAY}/{n}><meta http-equiv=refresh content='0;url={AWAY}/{n}'><base href={AWAY}/><style>@import '{AWAY}/{n}'</style><video src={AWAY}/{n} autoplay></video><img srcset='{AWAY}/{n} 1x'><a href=#x ping={AWAY}/{n}>pwn({n})</a>",
    "forms": lambda n: f"<form action={AWAY}/{n}><button formaction=javascript:pwn({n})>b</button></form><button form=f>c</button><select><option>pwn({n})",
    "openings": lambda n: f"pwn({n}) <textarea><title><style><xmp><noscript><svg><desc><math><template><table><tr><td><a title=\"",
    "comments": lambda n: f"pwn({n}) <!-- open <![CDATA[ open <? open <!A open",
    "endings": lambda n: f"pwn({n}) </td></tr></table></div></section></main></body></html></script></style></title></textarea>--></noscript>]]>",
    "twice": lambda n: f"&lt;img src=x onerror=pwn({n})&gt; &amp;lt;script&amp;gt;pwn({n}) &#60;svg onload=pwn({n})&#62; +ADw-script+AD4-pwn({n})",
    "templates": lambda n: f"pwn({n}) {{{{title}}}} {{{{{{main}}}}}} {{{{#nav}}}}in{{{{/nav}}}} {{{{> layout}}}} {{{{=<% %>=}}}} <%= 7 %> ${{7*7}} #{{7*7}} {{% raw %}}",
    "links": lambda n: f"pwn({n}) {some_links(n)}",
    "clobbering": lambda n: f"<a id=main name=main>pwn({n})</a><form id=tools name=body><input name=children></form><p id=find id=keys>x</p>",
    "directions": lambda n: f"pwn({n}) \u202egnp.exe\u202c \u2066a\u2069 \u200b\ufeff\u2028b\u2029 {'e' + chr(0x301) * 60} \ud83d",
}


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def quoted(text: str) -> str:
    """A YAML scalar in double quotes."""
    return json.dumps(text)


def every_field(payload: Callable[[str], str], prose: bool = True) -> tuple[dict[str, str], list[str]]:
    """Files with a payload in every field, and the words that have to be found again.

    - prose: whether it stands in free Markdown too, where an element that is opened runs on.
    """
    words: list[str] = []

    def p(fold: Callable[[str], str] = lambda text: text) -> str:
        n = f"{len(words) // 2 + 1:02}"
        words.extend((f"zq{n}a", f"zq{n}z"))
        return fold(f"zq{n}a {payload(n)} zq{n}z".encode("utf-8", "replace").decode())

    def c() -> str:
        return p(cell)

    def y() -> str:
        return p(quoted)

    plan = f"""---
title: {y()}
tags: [{y()}]
custom_fields:
  {y()}: {y()}
---

# {p()}

{p() if prose else ''}

## 1. Implementation Strategy

{p() if prose else ''}

### Status Legend

- `COMPLETED` - done
- `ODD` - {p()}

## 2. Phase Tracker

### 2.1 Phase 1: {p()}

**Goal**: {p()}

| Status | ID | Task / Service | Priority | Dependents | Owner | Notes | {c()} |
| --- | --- | --- | --- | --- | --- | --- | --- |
| {c()} | A {c()} | {c()} | {c()} | TASKS-01, {c()} | {c()} | {c()} | {c()} |
| BLOCKED | TASKS-01 | {c()} | P0 | {c()} | x | {c()} | x |

```yaml
phase_1_tasks:
  - id: {y()}
    service_name: {y()}
    priority: {y()}
    dependents: {y()}
    {y()}: {y()}
    workflow:
      pre_check: {{status: {y()}, checklist: [{{{y()}: false}}, {{odd: {y()}}}]}}
      implementation: {{status: {y()}, started: {y()}, completed: {y()}}}
      post_check: {{status: NOT_STARTED, checklist: [{{{y()}: false}}]}}
  - id: TASKS-02
    dependents: TASKS-01
    workflow:
      implementation: {{status: IN_PROGRESS}}
```

### 2.2 Phase 2: Broken

```yaml
phase_2_tasks:
  - id: [{p()}
```

## 3. Session Log

| Date | Task ID | Status | Notes |
| --- | --- | --- | --- |
| 2026-01-15 | TASKS-01 | BLOCKED | {c()} |
| {c()} | {c()} | {c()} | {c()} |

Closing words.
"""
    named = f"# TASKS-02: {p()}\n"
    task = f"""# TASKS-01: Sound

| Item | Value |
| --- | --- |
| ID | TASKS-01 |
| Status | Ready |
| Assigned To | {c()} |
| Estimated Effort | {c()} |
| Dependencies | {c()} |
| Blockers | {c()} |

## Scope

- [ ] {p()}
- [x] {p()}

## {p()}

`{p(lambda text: text.replace("`", ""))}`

## Execution Commands

```bash
{p()}
```

```x" onmouseover="pwn(0)" y="
{p()}
```

@depends: TASKS-02 ({p(lambda text: text.replace("(", "[").replace(")", "]"))})

## Session Log

| Date | Status | Summary |
| --- | --- | --- |
| 2026-01-15 | BLOCKED | {c()} |

{p() if prose else ''}

Closing words.
"""
    return {"IMPLEMENTATION_PLAN.md": plan, "TASKS-01_sound.md": task, "TASKS-02_named.md": named}, words
