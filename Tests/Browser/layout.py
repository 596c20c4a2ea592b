"""Questions about where things stand on a page."""

from __future__ import annotations

# What is wider than the page, save what scrolls in a box of its own.
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const name = (e) => e.localName + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
  const scrolls = (e) => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    return false;
  };
  const found = [];
  for (const e of document.body.querySelectorAll('*')) {
    if (e.ownerSVGElement || e.closest('[hidden], dialog:not([open])')) continue;
    const box = e.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && (box.right > wide + 1 || box.left < -1) && !scrolls(e)
        && getComputedStyle(e).visibility !== 'hidden' && getComputedStyle(e).clipPath === 'none')
      found.push(`${name(e)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${wide}`);
  }
  const over = document.documentElement.scrollWidth - wide;
  if (over > 0) found.unshift(`the page scrolls by ${over} px`);
  return over > 0 || found.some((f) => f.includes(' -')) ? found : [];
}"""
# Boxes that hide a part of what is in them.
CUT = """() => [...document.querySelectorAll('main *')]
  .filter((e) => !e.ownerSVGElement && e.getClientRects().length && getComputedStyle(e).clipPath === 'none')
  .filter((e) => getComputedStyle(e).overflowX !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
  .map((e) => `${e.localName}.${e.className} cuts its content`)"""
TEXT = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"


def too_wide(page) -> list[str]:
    return page.evaluate(TOO_WIDE)


def cut(page) -> list[str]:
    return page.evaluate(CUT)


def text(page) -> str:
    """What can be read in the page's main part."""
    return page.evaluate(TEXT)
