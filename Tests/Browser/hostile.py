"""What a hostile page is asked: whether anything in it acts, whoever touches it."""

from __future__ import annotations

# A payload that runs says so; the address of a link says more than following it, unless it is one that runs.
INIT = """
window.pwned = [];
window.pwn = (place) => window.pwned.push(place);
addEventListener('click', (event) => {
  const link = event.composedPath().find((e) => e.localName === 'a');
  if (link && !/^(javascript|data|vbscript|blob):/i.test(link.href)) event.preventDefault();
}, true);"""

# Looks at every element, then touches it.
LOOK = r"""async () => {
  const faults = [];
  const brief = (e) => e.outerHTML.slice(0, 160);
  const known = new Set(['a', 'abbr', 'aside', 'b', 'bdi', 'blockquote', 'br', 'button', 'caption', 'circle', 'code', 'dd', 'defs',
    'del', 'desc', 'details', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'g', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'i',
    'input', 'ins', 'kbd', 'label', 'li', 'line', 'marker', 'mark', 'nav', 'ol', 'option', 'p', 'path', 'pattern', 'polygon',
    'pre', 'q', 'rect', 's', 'samp', 'section', 'select', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'svg', 'symbol',
    'table', 'tbody', 'td', 'text', 'tfoot', 'th', 'thead', 'time', 'title', 'tr', 'tspan', 'u', 'ul', 'use', 'var', 'wbr']);
  const ids = new Set();
  for (const e of document.querySelectorAll('*')) {
    if (e.closest('main') && e.localName !== 'main' && !known.has(e.localName)) faults.push(`element: ${brief(e)}`);
    if (e.id && ids.has(e.id)) faults.push(`an id twice: ${e.id}`);
    ids.add(e.id);
    for (const { name, value } of e.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'ping' || name === 'autofocus') faults.push(`${name}: ${brief(e)}`);
      if (/^(href|src|srcset|action|formaction|data|poster|xlink:href|cite|background)$/.test(name)) {
        const address = value.replace(/[\u0000-\u0020\u00a0]/g, '').toLowerCase();
        if (/^[a-z][a-z0-9+.-]*:/.test(address) && !/^(https?|mailto):/.test(address)) faults.push(`address: ${brief(e)}`);
        if (/^[/\\]{2}/.test(address)) faults.push(`address of another host: ${brief(e)}`);
        if (e.localName !== 'a' && /^(https?:|[/\\]{2})/.test(address)) faults.push(`would ask another host: ${brief(e)}`);
        if (e.localName === 'a' && /^https?:/.test(address) && !/noopener|noreferrer/.test(e.rel)) faults.push(`without rel: ${brief(e)}`);
      }
    }
  }
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  if (!document.querySelector('body > footer.foot')) faults.push('the foot of the page is swallowed');
  // A report that is one file has its data in a script that is none.
  if (document.querySelectorAll('script:not([type="application/json"])').length > 2) faults.push('a script more');
  const touched = [...document.querySelectorAll('main *, header *')].slice(0, 6000);
  for (const e of touched) {
    for (const type of ['pointerover', 'mouseover', 'mousemove', 'mousedown', 'mouseup'])
      e.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    e.focus?.({ preventScroll: true });
    if (e.localName === 'details') e.open = true;
    if (!e.closest('#tools')) e.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  await new Promise((resume) => setTimeout(resume, 30));
  faults.push(...new Set(window.pwned.map((place) => `ran: pwn(${place})`)));
  return faults;
}"""
READ = "() => document.body.textContent"

# A mail has tables and inline styles, and nothing that a mail program would have to take out.
LOOK_AT_MAIL = r"""async () => {
  const faults = [];
  const brief = (e) => e.outerHTML.slice(0, 160);
  const known = { html: ['lang'], head: [], meta: ['charset', 'name', 'content'], title: [], style: [], body: ['class', 'style'],
    table: ['role', 'class', 'width', 'cellpadding', 'cellspacing', 'border', 'style'], tbody: [], tr: [],
    td: ['align', 'class', 'style', 'width', 'height', 'bgcolor'], h1: ['class', 'style'], h2: ['class', 'style'], p: ['class', 'style'],
    span: ['class', 'style'], a: ['class', 'href', 'style'], b: [], br: [] };
  for (const e of document.querySelectorAll('*')) {
    if (!known[e.localName]) { faults.push(`element: ${brief(e)}`); continue; }
    for (const { name, value } of e.attributes) {
      if (!known[e.localName].includes(name)) faults.push(`${name}: ${brief(e)}`);
      if (name === 'style' && /url|expression|position|[<>&]/i.test(value)) faults.push(`style: ${brief(e)}`);
      if (name === 'href' && !value.startsWith('https://reports.example/')) faults.push(`address: ${brief(e)}`);
      if (name === 'content' && e.name !== 'viewport' && !/^light dark$/.test(value)) faults.push(`meta: ${brief(e)}`);
    }
  }
  if (document.querySelectorAll('style, title').length !== 2) faults.push('another style sheet or title');
  if (!document.body.textContent.trim().replace(/\s+/g, ' ').match(/Made by Milepost [0-9.]+\.$/)) faults.push('the end of the mail is swallowed');
  for (const e of document.body.querySelectorAll('*'))
    for (const type of ['mouseover', 'mousedown', 'mouseup', 'click']) e.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  await new Promise((resume) => setTimeout(resume, 30));
  faults.push(...new Set(window.pwned.map((place) => `ran: pwn(${place})`)));
  return faults;
}"""


def look(page, address: str) -> tuple[list[str], str]:
    """What acts on a page, and all that can be read there."""
    page.goto(address, wait_until="load")
    return page.evaluate(LOOK), page.evaluate(READ)


def look_at_mail(page, address: str) -> tuple[list[str], str]:
    """The same of a mail's HTML, whose links lead to ``https://reports.example/``."""
    page.goto(address, wait_until="load")
    return page.evaluate(LOOK_AT_MAIL), page.evaluate(READ)
