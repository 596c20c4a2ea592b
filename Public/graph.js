// Drawings of the graph: larger and smaller, a map, the way to and from a task, filters, finding. Without this script a
// drawing is whole, and its boxes are links. Fetched by milepost.js where a page has a drawing; a report that is one file
// has it inside.
"use strict";

(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const largest = 4;
  const shape = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const phrase = (words, ...values) => values.reduce((text, value) => text.replace("{}", value), words);
  const between = (low, value, high) => Math.max(low, Math.min(value, high));

  // A box is a rectangle or a polygon; both are read from their attributes, since a part that is not shown has no size.
  function boxOf(outline) {
    const number = (name) => Number(outline.getAttribute(name));
    if (outline.localName === "rect") return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
    const places = outline.getAttribute("points").split(" ").map((pair) => pair.split(",").map(Number));
    const [xs, ys] = [places.map((place) => place[0]), places.map((place) => place[1])];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  // What a drawing holds, by what its markup says of itself.
  function read(svg) {
    const nodes = [...svg.querySelectorAll(".node")].map((element) => ({
      element, id: element.dataset.id, group: element.dataset.group, box: boxOf(element.querySelector(".outline")),
      title: element.querySelector("title").textContent, isTask: element.classList.contains("task"),
      has: (name) => element.classList.contains(name), link: element.closest("a"), away: false,
    }));
    const groups = [...svg.querySelectorAll(".cluster")].map((element) => ({
      element, id: element.dataset.id, box: boxOf(element.querySelector(".ground")),
      title: element.querySelector("title").textContent, away: false,
    }));
    const named = new Map([...groups, ...nodes].map((part) => [part.id, part]));
    const edges = [...svg.querySelectorAll(".edge")].map((element) => ({
      element, from: named.get(element.dataset.from), to: named.get(element.dataset.to), away: false,
      isBackward: element.classList.contains("backward"),
    })).filter((edge) => edge.from && edge.to);
    for (const part of named.values()) Object.assign(part, { into: [], out: [] });
    for (const edge of edges) {
      edge.from.out.push(edge);
      edge.to.into.push(edge);
      // In a report that is one file a line says no more than where it begins and ends.
      if (edge.element.querySelector("title")) continue;
      edge.element.append(Object.assign(shape("title", {}), { textContent: `${edge.from.title} → ${edge.to.title}` }));
    }
    return { nodes, groups, edges };
  }

  // Everything that can be reached over edges that are shown, in one direction.
  function reached(start, edgesOf, otherEnd, visit) {
    const seen = new Set([start]);
    const open = [start];
    while (open.length) {
      for (const edge of edgesOf(open.pop())) {
        if (edge.away) continue;
        visit(edge);
        const next = otherEnd(edge);
        if (!seen.has(next)) { seen.add(next); open.push(next); }
      }
    }
    return seen;
  }

  // Edges that others imply: of A to B to C and A to C the last. What runs against the flow implies nothing.
  function implied({ edges }) {
    const forward = (part) => part.out.filter((edge) => !edge.isBackward);
    return new Set(edges.filter((edge) => {
      if (edge.isBackward) return false;
      const seen = new Set(forward(edge.from).map((other) => other.to).filter((part) => part !== edge.to));
      for (const part of seen) for (const { to } of forward(part)) seen.add(to);
      return seen.has(edge.to);
    }));
  }

  // Size and place -----------------------------------------------------------------------------------------------

  // The sheet scrolls, by wheel, finger, key and bar as any box that scrolls; only the size of the drawing is ours.
  class View {
    constructor(sheet, svg) {
      Object.assign(this, { sheet, svg, scale: 1, changed: () => {} });
      this.size = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
    }

    // At which nothing is outside the sheet.
    get whole() {
      return Math.min(1, this.sheet.clientWidth / this.size.width, innerHeight * 0.9 / this.size.height);
    }

    get isCut() {
      return this.size.width > this.sheet.clientWidth + 1 || this.size.height > innerHeight * 0.9;
    }

    // What is at (x, y) of the sheet stays there.
    zoom(wanted, x = this.sheet.clientWidth / 2, y = this.sheet.clientHeight / 2) {
      const { sheet, svg, size } = this;
      // In a part that is not shown nothing has a size.
      if (!sheet.clientWidth) return;
      const next = between(Math.min(this.whole, 0.5), wanted, largest);
      const [left, top] = [(sheet.scrollLeft + x) / this.scale, (sheet.scrollTop + y) / this.scale];
      // A sheet that shrinks would move what stands below it, and itself from under the pointer.
      sheet.style.minHeight = `min(${sheet.offsetHeight}px, 90vh)`;
      svg.style.width = `${size.width * next}px`;
      svg.style.height = `${size.height * next}px`;
      this.scale = next;
      sheet.scrollTo(left * next - x, top * next - y);
      this.changed();
    }

    fit() {
      this.zoom(this.whole);
      this.sheet.style.minHeight = "";
      this.changed();
    }

    // Puts a place of the drawing into the middle.
    centre(x, y) {
      this.sheet.scrollTo(x * this.scale - this.sheet.clientWidth / 2, y * this.scale - this.sheet.clientHeight / 2);
    }

    show({ x, y, width, height }) {
      const { sheet, scale } = this;
      const isInside = (start, length, from, room) => start * scale >= from && (start + length) * scale <= from + room;
      if (isInside(x, width, sheet.scrollLeft, sheet.clientWidth) && isInside(y, height, sheet.scrollTop, sheet.clientHeight)) return;
      this.centre(x + width / 2, y + height / 2);
    }
  }

  function setUpKeys({ sheet }, view) {
    sheet.tabIndex = 0;
    sheet.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.getElementById("keys-on")?.checked === false) return;
      if (event.key === "+" || event.key === "=") view.zoom(view.scale * 1.25);
      else if (event.key === "-") view.zoom(view.scale / 1.25);
      else if (event.key === "0") view.fit();
      // The wheel is the page's again.
      else if (event.key === "Escape") document.activeElement.blur();
      else return;
      event.preventDefault();
    });
  }

  function setUpWheel({ sheet }, view) {
    // The page scrolls over a drawing as over everything, until the reader is in it or holds Ctrl, as a pinch on a
    // trackpad does.
    sheet.addEventListener("wheel", (event) => {
      if (event.shiftKey || !(event.ctrlKey || sheet.contains(document.activeElement))) return;
      event.preventDefault();
      const box = sheet.getBoundingClientRect();
      const step = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      view.zoom(view.scale * Math.exp(between(-0.4, -step / 300, 0.4)), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
  }

  function setUpPinch({ sheet }, view) {
    const measure = ([first, second]) => ({
      apart: Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY),
      x: (first.clientX + second.clientX) / 2, y: (first.clientY + second.clientY) / 2,
    });
    let last = null;
    sheet.addEventListener("touchstart", (event) => {
      last = event.touches.length === 2 ? measure(event.touches) : null;
      if (last && event.cancelable) event.preventDefault();
    }, { passive: false });
    sheet.addEventListener("touchmove", (event) => {
      if (!last || event.touches.length !== 2) return;
      if (event.cancelable) event.preventDefault();
      const [box, now] = [sheet.getBoundingClientRect(), measure(event.touches)];
      view.zoom(view.scale * now.apart / last.apart, now.x - box.left, now.y - box.top);
      sheet.scrollBy(last.x - now.x, last.y - now.y);
      last = now;
    }, { passive: false });
    sheet.addEventListener("touchend", () => { last = null; });
  }

  function setUpDragging({ sheet, svg }) {
    let last = null;
    sheet.addEventListener("pointerdown", (event) => {
      // A finger scrolls by itself; a link is for clicking.
      if (event.pointerType === "touch" || event.button !== 0 || event.target.closest("a")) return;
      if (event.target !== sheet && !svg.contains(event.target)) return;
      last = event;
      sheet.setPointerCapture(event.pointerId);
      sheet.classList.add("dragged");
    });
    sheet.addEventListener("pointermove", (event) => {
      if (!last) return;
      sheet.scrollBy(last.clientX - event.clientX, last.clientY - event.clientY);
      last = event;
    });
    const end = () => { last = null; sheet.classList.remove("dragged"); };
    sheet.addEventListener("pointerup", end);
    sheet.addEventListener("pointercancel", end);
  }

  // Map ----------------------------------------------------------------------------------------------------------

  function setUpMap({ tools, sheet }, parts, view) {
    const { width, height } = view.size;
    const scale = Math.min(200 / width, 72 / height);
    const map = shape("svg", {
      class: "drawing-map", viewBox: `0 0 ${width} ${height}`, width: width * scale, height: height * scale, "aria-hidden": "true",
    });
    for (const { box } of parts.groups) map.append(shape("rect", { class: "ground", ...box }));
    for (const node of parts.nodes) {
      node.onMap = shape("rect", { class: node.element.getAttribute("class").replace("node", "place"), ...node.box });
      map.append(node.onMap);
    }
    const frame = shape("rect", { class: "frame" });
    map.append(frame);
    tools.append(map);
    const update = () => {
      // A class, since an element of SVG knows no "hidden".
      map.classList.toggle("away", sheet.scrollWidth <= sheet.clientWidth + 1 && sheet.scrollHeight <= sheet.clientHeight + 1);
      const values = [sheet.scrollLeft, sheet.scrollTop, sheet.clientWidth, sheet.clientHeight].map((one) => one / view.scale);
      ["x", "y", "width", "height"].forEach((name, at) => frame.setAttribute(name, values[at]));
    };
    const go = (event) => {
      const box = map.getBoundingClientRect();
      view.centre((event.clientX - box.left) * width / box.width, (event.clientY - box.top) * height / box.height);
    };
    map.addEventListener("pointerdown", (event) => { map.setPointerCapture(event.pointerId); go(event); });
    map.addEventListener("pointermove", (event) => { if (event.buttons) go(event); });
    sheet.addEventListener("scroll", update, { passive: true });
    return update;
  }

  // Light --------------------------------------------------------------------------------------------------------

  // Whatever a task needs, and whatever needs it, near and far.
  function setUpLight({ svg, sheet }, parts, view) {
    let lit = null;
    const light = (node) => {
      if (node === lit) return;
      lit = node;
      svg.classList.toggle("lighting", Boolean(node));
      for (const part of [...parts.nodes, ...parts.edges]) part.element.classList.remove("lit");
      if (!node) return;
      const mark = (edge) => edge.element.classList.add("lit");
      for (const part of reached(node, (one) => one.into, (edge) => edge.from, mark)) part.element.classList.add("lit");
      for (const part of reached(node, (one) => one.out, (edge) => edge.to, mark)) part.element.classList.add("lit");
    };
    const nodeAt = (target) => {
      const element = target instanceof Element ? target.closest(".node") ?? target.querySelector(":scope > .node") : null;
      return element && parts.nodes.find((node) => node.element === element) || null;
    };
    const focused = () => sheet.contains(document.activeElement) && document.activeElement !== sheet ? nodeAt(document.activeElement) : null;
    svg.addEventListener("pointerover", (event) => light(nodeAt(event.target.closest(".node")) ?? focused()));
    svg.addEventListener("pointerleave", () => light(focused()));
    sheet.addEventListener("focusin", () => {
      const node = focused();
      if (node) view.show(node.box);
      light(node);
    });
    sheet.addEventListener("focusout", () => light(null));
    return light;
  }

  // Filters and finding ------------------------------------------------------------------------------------------

  function setUpFilters({ tools, svg }, parts, view, light) {
    const field = (name) => tools.querySelector(`[data-by="${name}"]`);
    if (!field("find")) return;
    const [find, status, priority, group, open, critical, reduce] =
      ["find", "status", "priority", "phase", "open", "critical", "reduce"].map(field);
    const said = tools.querySelector("[role=status]");
    // Phases stand for tasks where there are no tasks.
    const hasTasks = parts.nodes.some((node) => node.isTask);
    const judged = parts.nodes.filter((node) => hasTasks ? node.isTask : node.has("phase"));
    const others = parts.nodes.filter((node) => !judged.includes(node));
    const superfluous = implied(parts);

    // Only what there is a choice of.
    for (const option of [...status.options, ...priority.options]) {
      if (option.value && !judged.some((node) => node.has(option.value))) option.remove();
    }
    const groups = parts.groups.filter((one) => judged.some((node) => node.group === one.id));
    groups.forEach((one) => group.add(new Option(one.title, one.id)));
    for (const choice of [status, priority, group]) choice.closest("label").hidden = choice.options.length < 3;
    const isCritical = (node) => node.has("critical") || (!node.isTask && node.has("bold"));
    const isDone = (node) => node.has("completed") || node.has("deferred");
    critical.closest("label").hidden = !judged.some(isCritical);
    open.closest("label").hidden = !judged.some(isDone) || judged.every(isDone);
    reduce.closest("label").hidden = !superfluous.size;

    const put = (part, isAway) => {
      part.away = isAway;
      // A link whose box is gone would be one without a name.
      (part.link ?? part.element).classList.toggle("away", isAway);
      part.onMap?.classList.toggle("away", isAway);
    };
    const words = () => find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = [];
    const apply = () => {
      const isFiltered = status.value || priority.value || group.value || open.checked || critical.checked;
      for (const node of judged) {
        put(node, !((!status.value || node.has(status.value)) && (!priority.value || node.has(priority.value))
          && (!group.value || node.group === group.value) && (!open.checked || !isDone(node))
          && (!critical.checked || isCritical(node))));
      }
      // What is no task stays beside one that does, and a phase around one.
      for (const node of others) {
        const beside = [...node.into.map((edge) => edge.from), ...node.out.map((edge) => edge.to)];
        put(node, Boolean(isFiltered) && !beside.some((one) => judged.includes(one) && !one.away));
      }
      for (const one of parts.groups) put(one, Boolean(isFiltered) && !parts.nodes.some((node) => node.group === one.id && !node.away));
      for (const edge of parts.edges) put(edge, edge.from.away || edge.to.away || (reduce.checked && superfluous.has(edge)));
      const wanted = words();
      found = wanted.length ? parts.nodes.filter((node) => !node.away && wanted.every((word) => node.title.toLowerCase().includes(word))) : [];
      for (const node of parts.nodes) node.element.classList.toggle("hit", found.includes(node));
      const { shown, left } = tools.dataset;
      const { found: some, none } = document.getElementById("tools").dataset;
      said.textContent = [
        wanted.length ? (found.length ? phrase(some, found.length) : none) : "",
        isFiltered ? phrase(shown, judged.filter((node) => !node.away).length, judged.length) : "",
        reduce.checked ? phrase(left, [...superfluous].filter((edge) => !edge.from.away && !edge.to.away).length) : "",
      ].filter(Boolean).join(" · ");
      light(null);
    };
    for (const control of [status, priority, group, open, critical, reduce]) control.addEventListener("change", apply);
    find.addEventListener("input", () => {
      apply();
      if (found.length) view.show(found[0].box);
    });
    find.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && found.length) {
        event.preventDefault();
        (found.find((node) => node.link)?.link ?? view.sheet).focus({ preventScroll: true });
        svg.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Escape") {
        find.value = "";
        apply();
      }
    });
  }

  // --------------------------------------------------------------------------------------------------------------

  function setUp(drawing) {
    const [tools, sheet] = [drawing.querySelector(".drawing-tools"), drawing.querySelector(".sheet")];
    const svg = sheet?.querySelector("svg");
    if (!tools || !svg) return;
    const places = { tools, sheet, svg };
    const parts = read(svg);
    const view = new View(sheet, svg);
    const update = setUpMap(places, parts, view);
    view.changed = update;
    setUpKeys(places, view);
    setUpWheel(places, view);
    setUpPinch(places, view);
    setUpDragging(places);
    setUpFilters(places, parts, view, setUpLight(places, parts, view));
    const turns = { in: () => view.zoom(view.scale * 1.25), out: () => view.zoom(view.scale / 1.25), whole: () => view.fit() };
    for (const button of tools.querySelectorAll("[data-zoom]")) button.addEventListener("click", turns[button.dataset.zoom]);

    // A part of a report that is one file has a size only when it is shown.
    let isPlaced = false;
    const settle = () => {
      if (!sheet.clientWidth) return;
      tools.hidden = !tools.querySelector("[data-by]") && !view.isCut && view.scale === 1;
      const first = parts.nodes.find((node) => node.has("self")) ?? parts.nodes.find((node) => node.has("next"));
      if (!isPlaced && first) view.show(first.box);
      isPlaced = true;
      update();
    };
    // At once, before the page is at its place: what appears later would move it.
    settle();
    new ResizeObserver(settle).observe(sheet);
  }

  const begin = () => document.querySelectorAll(".drawing").forEach(setUp);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin); else begin();
})();
