// Milepost's script. Everything reads without it; it adds the switch between light and dark, search, filters,
// sorting, copying and keys. Text from plans enters the page through textContent only.
"use strict";

(() => {
  const here = document.currentScript.src;
  const address = document.currentScript.getAttribute("src");
  const root = document.documentElement;
  const remembered = {
    get(key) { try { return localStorage.getItem(`milepost-${key}`); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(`milepost-${key}`, value); } catch { /* a file without storage */ } },
  };

  // A report that is one file has its script inside.
  const isOneFile = !here;
  if (isOneFile) root.classList.add("paged");

  // Before the first paint, hence no "defer".
  const theme = remembered.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  const byId = (id) => document.getElementById(id);
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // What the script says, in the language of the page: kept on the bar that only the script shows. Each `{}` is a value.
  const phrase = (name, ...values) =>
    values.reduce((text, value) => text.replace("{}", value), byId("tools").dataset[name] ?? "");

  // Light and dark ---------------------------------------------------------------------------------------------

  function switchTheme() {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    remembered.set("theme", root.dataset.theme);
  }

  // Search -----------------------------------------------------------------------------------------------------

  // The index is a script of its own, since a page opened from a disk may not fetch; it comes with the first key.
  let index;
  let waiting = [];
  window.milepostIndex = (entries) => {
    index = entries.map((entry) => ({ ...entry, folded: `${entry.title} ${entry.about ?? ""}`.toLowerCase() }));
    waiting.forEach((resume) => resume());
    waiting = [];
  };

  // A report that is one file holds no index beside its text: a part is found by its name, a session by its row.
  function entriesOfParts() {
    const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const parts = [...document.querySelectorAll("main > .page")].map((part) => ({
      title: part.getAttribute("aria-label"), link: `#${part.id}`,
      about: [".task-head .line > :first-child, .headline .big, .page-head p", ".crumbs li:last-child"]
        .map((place) => text(part.querySelector(place))).filter(Boolean).join(", "),
    }));
    const sessions = [...document.querySelectorAll("main .day-row")].flatMap((day) =>
      [...day.parentElement.rows].slice(1).map((row) => ({
        title: `${text(day.cells[0].firstChild)} ${text(row.querySelector("th"))}`, about: text(row.querySelector(".wide-cell")).slice(0, 160),
        link: row.querySelector("th a")?.getAttribute("href") ?? `#${row.closest(".page").id}`,
      })));
    return [...parts, ...sessions.filter((entry) => entry.about)];
  }

  function withIndex(resume) {
    if (!index && isOneFile) window.milepostIndex(entriesOfParts());
    if (index) return resume();
    if (!waiting.length) document.head.append(make("script", { src: new URL("search-index.js", here).href }));
    waiting.push(resume);
  }

  function matches(words) {
    const scored = [];
    for (const entry of index) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      const title = entry.title.toLowerCase();
      const first = title.startsWith(words[0]) ? 0 : title.includes(words[0]) ? 1 : 2;
      scored.push([first, scored.length, entry]);
    }
    return scored.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 20).map((item) => item[2]);
  }

  function setUpSearch() {
    const input = byId("find");
    const list = byId("found");
    let selected = -1;
    // What is not found is seen; how much is found is heard.
    const said = make("div", { className: "unseen" });
    said.setAttribute("role", "status");
    list.after(said);
    const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);

    const select = (position) => {
      const options = list.querySelectorAll("[role=option]");
      if (!options.length) return;
      selected = (position + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === selected)));
      options[selected].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[selected].id);
    };
    const close = () => {
      list.hidden = true;
      selected = -1;
      say("", false);
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const say = (words, isShown) => {
      said.textContent = words;
      said.className = isShown ? "found none" : "unseen";
    };
    const open = (entry) => {
      if (isOneFile) close();
      location.href = isOneFile ? entry.link : new URL(entry.link, new URL("../", here)).href;
    };
    const words = () => input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const show = () => {
      if (!words().length) return close();
      withIndex(() => {
        // The index may come after the reader has left.
        if (document.activeElement !== input || !words().length) return;
        const found = matches(words());
        list.replaceChildren(...found.map((entry, at) => {
          const option = make("div", { id: `found-${at}` }, entry.title,
            make("span", { className: "what", textContent: entry.about ?? "" }));
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.addEventListener("mousedown", (event) => { event.preventDefault(); open(entry); });
          return option;
        }));
        list.hidden = !found.length;
        say(found.length ? phrase("found", found.length) : phrase("none"), !found.length);
        selected = -1;
        input.removeAttribute("aria-activedescendant");
        input.setAttribute("aria-expanded", String(found.length > 0));
      });
    };

    const pick = () => {
      if (!words().length) return;
      withIndex(() => {
        const entry = matches(words())[Math.max(selected, 0)];
        if (entry) open(entry);
      });
    };

    input.addEventListener("input", show);
    input.addEventListener("focus", show);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") { event.preventDefault(); select(selected + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); select(selected - 1); }
      // Whoever types fast presses Enter before the index is there.
      else if (event.key === "Enter") pick();
      else if (event.key === "Escape") { if (list.hidden && !said.textContent) input.blur(); else close(); }
    });
  }

  // Filters ----------------------------------------------------------------------------------------------------

  function setUpFilter(bar) {
    const table = byId(bar.dataset.filter);
    if (!table) return;
    const text = bar.querySelector("[data-filter-text]");
    const status = bar.querySelector("[data-filter-status]");
    const count = bar.querySelector("[data-filter-count]");
    const rows = [...table.querySelectorAll("tbody tr:not(.day-row), .finding")]
      .map((row) => ({ row, folded: row.textContent.toLowerCase() }));
    const apply = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = status?.value ?? "";
      let shown = 0;
      for (const { row, folded } of rows) {
        row.hidden = !words.every((word) => folded.includes(word)) || (wanted !== "" && row.dataset.status !== wanted);
        if (!row.hidden) shown += 1;
      }
      for (const group of table.querySelectorAll(".finding-group")) group.hidden = !group.querySelector(".finding:not([hidden])");
      for (const body of table.tBodies ?? []) {
        const head = body.querySelector(".day-row");
        if (head) head.hidden = ![...body.rows].some((row) => row !== head && !row.hidden);
      }
      count.textContent = words.length || wanted ? phrase("part", shown, rows.length) : "";
    };
    bar.hidden = false;
    text.addEventListener("input", apply);
    status?.addEventListener("change", apply);
  }

  // Sorting ----------------------------------------------------------------------------------------------------

  function setUpSorting(table) {
    const body = table.tBodies[0];
    const computed = [...body.rows];
    const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
    const compare = new Intl.Collator(root.lang, { numeric: true }).compare;
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const button = make("button", { type: "button", className: "sort", textContent: header.textContent });
      header.replaceChildren(button);
      button.addEventListener("click", () => {
        // Ascending, descending, and back to the order that Milepost computed.
        const next = { ascending: "descending", descending: null }[header.getAttribute("aria-sort")];
        const direction = next === undefined ? "ascending" : next;
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        let rows = computed;
        if (direction) {
          header.setAttribute("aria-sort", direction);
          const sign = direction === "ascending" ? 1 : -1;
          // Empty cells stand last either way.
          rows = computed.map((row, at) => [value(row, column), at, row])
            .sort((a, b) => (a[0] === "") - (b[0] === "") || sign * compare(a[0], b[0]) || a[1] - b[1])
            .map((item) => item[2]);
        }
        body.append(...rows);
      });
    });
  }

  // Copying ----------------------------------------------------------------------------------------------------

  function setUpCopying(box) {
    const code = box.querySelector("code");
    if (!code) return;
    const button = make("button", { type: "button", className: "plain-button copy", textContent: phrase("copy") });
    const said = make("span", { className: "unseen" });
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const done = await copy(code);
      button.textContent = phrase(done ? "copied" : "selected");
      said.textContent = phrase(done ? "copied" : "selectedAbout");
      setTimeout(() => { button.textContent = phrase("copy"); said.textContent = ""; }, 2000);
    });
    box.append(button, said);
  }

  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
      return true;
    } catch {
      getSelection().selectAllChildren(code);
      return false;
    }
  }

  // One file ---------------------------------------------------------------------------------------------------

  // The part that the address names is shown, and the others wait. Without script they stand one below the other.
  function setUpParts() {
    const parts = [...document.querySelectorAll("main > .page")];
    const title = document.title;
    const place = () => {
      try {
        const id = decodeURIComponent(location.hash.slice(1));
        return byId(id) ?? byId(`tasks/${id.toLowerCase()}`);
      } catch { return null; }
    };
    const show = () => {
      const target = place();
      // The link to the content leads to what is shown already.
      if (target && !target.closest(".page") && document.querySelector(".page.current")) return;
      const part = target?.closest(".page") ?? parts[0];
      for (const other of parts) other.classList.toggle("current", other === part);
      parts[0].hidden = part !== parts[0];
      for (const link of document.querySelectorAll(".top nav a")) {
        if (link.hash === `#${part.id}`) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      document.title = part === parts[0] ? title : `${part.getAttribute("aria-label")} · ${title}`;
      if (!target) return;
      if (target === part) scrollTo(0, 0); else target.scrollIntoView();
      part.focus({ preventScroll: true });
    };
    if (!parts.length) return;
    addEventListener("hashchange", show);
    show();
  }

  // Keys -------------------------------------------------------------------------------------------------------

  function setUpKeys() {
    const dialog = byId("keys");
    const switched = byId("keys-on");
    byId("show-keys").addEventListener("click", () => dialog.showModal());
    byId("close-keys").addEventListener("click", () => dialog.close());
    switched.checked = remembered.get("keys") !== "off";
    switched.addEventListener("change", () => remembered.set("keys", switched.checked ? "on" : "off"));
    document.addEventListener("keydown", (event) => {
      if (!switched.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target.closest?.("input, select, textarea, dialog")) return;
      const turn = { "[": "a[rel=prev]", "]": "a[rel=next]" }[event.key];
      if (event.key === "/") { event.preventDefault(); byId("find").focus(); }
      else if (event.key === "?") { event.preventDefault(); dialog.showModal(); }
      else if (turn) (document.querySelector(".page.current") ?? document).querySelector(turn)?.click();
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    byId("tools").hidden = false;
    byId("theme").addEventListener("click", switchTheme);
    setUpSearch();
    setUpKeys();
    if (isOneFile) setUpParts();
    document.querySelectorAll("[data-filter]").forEach(setUpFilter);
    document.querySelectorAll("table.sortable").forEach(setUpSorting);
    document.querySelectorAll(".copyable").forEach(setUpCopying);
    // Drawings have a script of their own, which most pages can do without.
    if (!isOneFile && document.querySelector(".drawing")) document.head.append(make("script", { src: address.replace(/[^/]*$/, "graph.js") }));
  });
})();
