// Lets readers move about in a map: cards, arrow keys, zoom, search, the legend as a filter. Without it the map, its
// legend and its table are complete. Words come from the page; nothing is stored and nothing is fetched.
const { lang } = document.documentElement;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const within = (value, least, most) => Math.max(least, Math.min(most, value));
const all = (root, selector) => [...root.querySelectorAll(selector)];
const make = (name, given, ...inside) => {
  const element = Object.assign(document.createElement(name), given);
  element.append(...inside);
  return element;
};
const drawn = (name, given) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
  return element;
};
const fill = (words, given) => words.replace(/{(\w+)}/g, (_, name) => given[name]);
const listed = (words, type) => new Intl.ListFormat(lang, { type }).format(words);
// Names are found however they are written: Århus, Aarhus, aarhus.
const LETTERS = { å: "aa", ä: "ae", æ: "ae", ö: "oe", ø: "oe" };
const folded = (text) => text.trim().toLowerCase().replace(/[åäæöø]/g, (letter) => LETTERS[letter]).normalize("NFD").replace(/\p{M}/gu, "");
// How many letters must change to make one word of the other.
const distance = (a, b) => [...a].reduce((above, x, i) => [...b].reduce((row, y, j) => {
  row.push(Math.min(above[j] + (x === y ? 0 : 1), above[j + 1] + 1, row[j] + 1));
  return row;
}, [i + 1]), Array.from({ length: b.length + 1 }, (_, i) => i)).at(-1);

for (const figure of all(document, ".exhibit-map")) {
  const kit = figure.querySelector("template");
  if (!kit) continue;
  const words = kit.dataset;
  kit.replaceWith(kit.content);
  const one = (selector) => figure.querySelector(selector);
  const [stage, card, status, search, twin] = [".map-stage", ".map-card", ".map-said", ".map-search", ".twin"].map(one);
  const hint = [...card.childNodes];
  const sheets = all(figure, "svg.map");
  stage.prepend(one(".exhibit-wide"), one(".exhibit-narrow"));
  const say = (text, given) => { status.textContent = fill(text, given); };

  // The places, each with its row of the table and every surface that shows it.
  const rows = twin ? all(twin, "tbody tr") : [];
  const heads = twin ? all(twin, "thead tr:last-child th").map((head) => head.textContent) : [];
  const nameOf = (row) => row.cells[0].textContent.trim();
  const rowOf = new Map(rows.flatMap((row) => [[nameOf(row), row], [row.querySelector("th a")?.getAttribute("href"), row]]));
  const places = new Map();
  for (const link of all(figure, ".map-class a")) {
    const href = link.getAttribute("href");
    const title = link.querySelector("title");
    const said = title.textContent;
    const row = rowOf.get(href) ?? rowOf.get(said.split(":")[0]);
    const place = places.get(href) ?? { href, row, links: [], name: row ? nameOf(row) : said };
    places.set(href, place);
    place.links.push(link);
    // The card says what the browser's own label would.
    title.remove();
    link.setAttribute("aria-label", place.name);
  }
  const named = [...places.values()].sort((a, b) => new Intl.Collator(lang).compare(a.name, b.name));
  const placeOf = (target) => places.get(target.closest(".map-class a")?.getAttribute("href"));
  const isShown = (element) => element.getClientRects().length > 0;
  const shownLink = (place) => place.links.find(isShown);
  const middle = (link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return [x + width / 2, y + height / 2, width, height];
  };

  let current = null;
  const facts = make("dl", { id: `${figure.id}.card` });
  const show = (place) => {
    if (place === current) return;
    current = place;
    all(figure, ".map-ring").forEach((ring) => ring.remove());
    if (!place) return card.replaceChildren(...hint);
    // One surface a map is reached by Tab, the last that was shown.
    for (const sheet of sheets) {
      const link = place.links.find((other) => sheet.contains(other));
      all(sheet, 'a[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", -1));
      link?.setAttribute("tabindex", 0);
    }
    // Its edge is drawn again above its neighbours.
    for (const link of place.links) {
      link.setAttribute("aria-describedby", facts.id);
      const ring = drawn("g", { class: "map-ring" });
      for (const path of all(link, "path")) ring.append(...[1, 2].map(() => drawn("path", { d: path.getAttribute("d") })));
      const part = link.closest("[clip-path]") ?? link.ownerSVGElement;
      part.insertBefore(ring, part.querySelector(":scope > .map-name"));
    }
    const cells = place.row ? [...place.row.cells].slice(1) : [];
    facts.replaceChildren(...cells.map((cell, at) => make("div", {},
      make("dt", { textContent: heads.at(at - cells.length) }), make("dd", {}, ...cell.cloneNode(true).childNodes))));
    card.replaceChildren(make("p", { className: "map-card-name", textContent: place.name }), facts,
      make("p", {}, make("a", { href: place.href, textContent: fill(words.page, place) })));
  };

  // A map is taken over when it is first seen: only then can it be measured.
  const moves = new Map();
  const open = (svg) => {
    let { width, height } = svg.viewBox.baseVal;
    const keys = all(svg, ".map-key");
    // The legend leaves the drawing, so that it stays while the map moves, and its lines become buttons.
    const legend = make("div", { className: "map-legend" });
    legend.setAttribute("role", "group");
    legend.setAttribute("aria-label", words.legend);
    const top = keys[0] ? new DOMPoint(0, keys[0].getBoundingClientRect().top).matrixTransform(svg.getScreenCTM().inverse()).y : 0;
    if (top > height / 2) height = top - 4;
    const groups = all(svg, ".map-class");
    const rest = all(svg, ":scope > .map-key ~ text").map((text) => {
      text.remove();
      return text.textContent;
    }).join(" ");
    for (const key of keys) {
      const value = key.getAttribute("class").match(/map-key-(\S+)/)[1];
      const texts = all(key, "text");
      texts.forEach((text) => text.remove());
      const { x, y, width: wide, height: high } = key.getBBox();
      const swatch = drawn("svg", { class: "drawing", viewBox: [x, y, wide, high].join(" "), width: wide, height: high, "aria-hidden": true });
      swatch.append(...key.childNodes);
      key.remove();
      const is = groups.some((group) => group.matches(`.map-class-${value}`));
      const line = make(is ? "button" : "p", is ? { type: "button", value } : {}, swatch, make("span", { textContent: texts.map((text) => text.textContent).join(" ") }));
      if (is) line.setAttribute("aria-pressed", false);
      legend.append(line);
    }
    if (rest) legend.append(make("p", { textContent: rest }));
    svg.after(legend);
    legend.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") === "false");
      const pressed = all(legend, '[aria-pressed="true"]');
      const isIn = (group) => !pressed.length || pressed.some((key) => group.matches(`.map-class-${key.value}`));
      svg.classList.toggle("is-filtered", pressed.length > 0);
      groups.forEach((group) => group.classList.toggle("is-out", !isIn(group)));
      const count = named.filter((place) => place.row && place.links.some((link) => svg.contains(link) && isIn(link.closest(".map-class")))).length;
      say(pressed.length ? words.shows : words.all, {
        count,
        called: count === 1 ? words.one : words.other,
        labels: listed(pressed.map((key) => key.textContent.replace(/: [\d.,]+\D*$/, "")), "conjunction"),
      });
    });

    // Names, where they have room at the size the map has.
    const labels = named.flatMap(({ name, links }) => links.filter((link) => svg.contains(link)).map((link) => {
      const { x, y, width: wide, height: high } = link.getBBox();
      // The middle of a place may lie in another.
      const spots = [0.5, 0.3, 0.7].flatMap((down) => [0.5, 0.3, 0.7].map((across) => new DOMPoint(x + wide * across, y + high * down)));
      const spot = spots.find((point) => link.querySelector("path").isPointInFill(point)) ?? spots[0];
      const text = drawn("text", { class: "map-name", "font-size": 12, x: spot.x, y: spot.y + 4 });
      text.textContent = name;
      (link.closest("[clip-path]") ?? svg).append(text);
      return [text, name.length * 6 / wide];
    }));

    // What is seen: left, top, width, height. At most twelve times as large, never beyond the edge.
    let view = [0, 0, width, height];
    let frame;
    const set = (next) => {
      view = next;
      svg.setAttribute("viewBox", view.join(" "));
      svg.style.setProperty("--shrink", view[2] / width);
      svg.classList.toggle("is-zoomed", view[2] < width);
      labels.forEach(([text, times]) => text.classList.toggle("is-in", times < width / view[2]));
    };
    set(view);
    const zoom = () => width / view[2];
    const to = (times, [x, y], soft) => {
      const [wide, high] = [width, height].map((size) => size / within(times, 1, 12));
      const goal = [within(x - wide / 2, 0, width - wide), within(y - high / 2, 0, height - high), wide, high];
      cancelAnimationFrame(frame);
      if (!soft || calm.matches) return set(goal);
      const [from, start] = [view, performance.now()];
      const step = (now) => {
        const part = within((now - start) / 250, 0, 1);
        set(from.map((value, at) => value + (goal[at] - value) * part));
        if (part < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    };
    const centre = () => [view[0] + view[2] / 2, view[1] + view[3] / 2];
    const at = (x, y) => {
      const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
      return [point.x, point.y];
    };
    // Lays a point of the map under a point of the screen.
    const lay = (point, x, y, times) => {
      const unit = svg.getScreenCTM().a * times / zoom();
      const [left, top] = middle(svg);
      to(times, [point[0] - (x - left) / unit, point[1] - (y - top) / unit]);
    };
    const grow = (factor) => {
      const times = within(zoom() * factor, 1, 12);
      to(times, factor > 1 && current && svg.contains(document.activeElement) ? at(...middle(shownLink(current))) : centre(), true);
      say(words.size, { times: times.toLocaleString(lang, { maximumFractionDigits: 1 }) });
    };
    const visit = (place, times = 1) => {
      const link = shownLink(place);
      show(place);
      link.focus({ preventScroll: true });
      const [x, y, wide, high] = middle(link);
      const scale = svg.getScreenCTM().a;
      const point = at(x, y);
      const isOut = point.some((value, axis) => value < view[axis] || value > view[axis] + view[axis + 2]);
      const near = within(Math.min(view[2] * scale / wide, view[3] * scale / high) * zoom() / 5, zoom(), times);
      if (isOut || near > zoom()) to(Math.max(near, zoom()), point, true);
      link.scrollIntoView({ block: "nearest" });
    };
    moves.set(svg, { grow, visit });

    // Fingers and the mouse.
    const fingers = new Map();
    let hasMoved, isFirstTap;
    const gather = () => {
      const [a, b = a] = fingers.values();
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, Math.hypot(a[0] - b[0], a[1] - b[1]) || 1];
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      if (!fingers.size) hasMoved = false;
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      isFirstTap = event.pointerType === "touch" && placeOf(event.target) !== current;
    });
    svg.addEventListener("pointermove", (event) => {
      // Only a mouse that moves points: the map may also move below one that rests.
      const place = placeOf(event.target);
      if (!fingers.size && place && event.pointerType !== "touch") show(place);
      if (!fingers.has(event.pointerId) || (fingers.size < 2 && zoom() === 1)) return;
      const [x, y, spread] = gather();
      if (!hasMoved && fingers.size < 2 && Math.hypot(event.clientX - x, event.clientY - y) < 5) return;
      hasMoved = true;
      svg.setPointerCapture(event.pointerId);
      const point = at(x, y);
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      const [nextX, nextY, nextSpread] = gather();
      lay(point, nextX, nextY, within(zoom() * nextSpread / spread, 1, 12));
    });
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, (event) => fingers.delete(event.pointerId));
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      lay(at(event.clientX, event.clientY), event.clientX, event.clientY, within(zoom() * Math.exp(-within(event.deltaY, -25, 25) / 100), 1, 12));
    }, { passive: false });
    svg.addEventListener("click", (event) => {
      // A finger that only points has nothing to hover with: the first tap shows, the next one follows.
      if (hasMoved || isFirstTap) event.preventDefault();
      if (isFirstTap && !hasMoved) show(placeOf(event.target) ?? null);
    });
    svg.addEventListener("focusin", (event) => placeOf(event.target) && show(placeOf(event.target)));

    // Keys: arrows to the nearest neighbour that way, first and last by name, and the size.
    svg.addEventListener("keydown", (event) => {
      const here = placeOf(event.target);
      if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
      const [x, y] = middle(shownLink(here));
      const towards = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
      const near = (place) => {
        const [otherX, otherY] = middle(shownLink(place));
        const [across, down] = [otherX - x, otherY - y];
        const ahead = across * towards[0] + down * towards[1];
        const aside = Math.abs(across * towards[1]) + Math.abs(down * towards[0]);
        return place !== here && ahead > 0 && aside <= ahead ? Math.hypot(across, down) : Infinity;
      };
      const acts = {
        Home: () => visit(named[0]), End: () => visit(named.at(-1)), Escape: () => show(null),
        "+": () => grow(1.6), "=": () => grow(1.6), "-": () => grow(1 / 1.6), 0: () => grow(0),
      };
      if (towards) {
        const [next] = named.map((place) => [near(place), place]).sort((a, b) => a[0] - b[0]);
        if (next[0] < Infinity) visit(next[1]);
      } else if (acts[event.key]) acts[event.key]();
      else return;
      event.preventDefault();
    });
    addEventListener("beforeprint", () => to(1, centre()));
  };
  const now = () => moves.get(sheets.find(isShown));
  const watch = new ResizeObserver((seen) => {
    for (const { target } of seen) if (isShown(target) && !moves.has(target)) open(target);
  });
  for (const sheet of sheets) {
    named[0]?.links.find((link) => sheet.contains(link))?.setAttribute("tabindex", 0);
    watch.observe(sheet);
  }
  card.addEventListener("keydown", (event) => event.key === "Escape" && show(null));

  // Search.
  const input = search.querySelector("input");
  const names = make("datalist", { id: `${figure.id}.names` }, ...named.map((place) => make("option", { value: place.name })));
  search.append(names);
  input.setAttribute("list", names.id);
  const find = () => {
    const asked = folded(input.value).replace(RegExp(` ${folded(words.one)}$`), "");
    if (!asked) return;
    const likeness = (name) => name === asked ? 0 : name.startsWith(asked) ? 1 : name.includes(asked) ? 2 : 2 + distance(asked, name);
    const near = named.map((place) => [likeness(folded(place.name)), place]).sort((a, b) => a[0] - b[0]);
    const [[first, place], [second]] = near;
    if (first < 3 && second > first) {
      now().visit(place, 6);
      say(words.found, place);
    } else say(words.unknown, { name: input.value, names: listed(near.slice(0, 3).map(([, { name }]) => name), "disjunction") });
  };
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  // A name taken from the list is a whole one.
  input.addEventListener("input", ({ inputType }) => (!inputType || inputType === "insertReplacementText") && find());

  // Size and full screen.
  one(".map-buttons").addEventListener("click", ({ target: { value } }) => value && value !== "full" && now().grow(Number(value)));
  const full = one('[value="full"]');
  if (document.fullscreenEnabled) {
    full.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen());
    figure.addEventListener("fullscreenchange", () => full.setAttribute("aria-pressed", document.fullscreenElement === figure));
  } else full.remove();

  // The rows of the table that have all the words asked for.
  const filter = one(".map-filter");
  twin?.querySelector(".table").before(filter);
  const texts = rows.map((row) => folded([...row.cells].map((cell) => cell.textContent).join(" ")));
  filter.addEventListener("input", ({ target }) => {
    const asked = folded(target.value).split(/\s+/);
    rows.forEach((row, at) => { row.hidden = !asked.every((part) => texts[at].includes(part)); });
    filter.lastElementChild.textContent = fill(words.rows, { count: rows.filter((row) => !row.hidden).length, all: rows.length });
  });
}

// The code by which others show the map.
for (const kit of all(document, ".embed-code template")) {
  if (!navigator.clipboard) break;
  const box = kit.parentElement;
  kit.replaceWith(kit.content);
  box.querySelector("button").addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.querySelector("textarea").value);
    box.querySelector("[role]").textContent = box.dataset.copied;
  });
}
