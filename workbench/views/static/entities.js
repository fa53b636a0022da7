// Everybody in the articles: search, sort, select, and narrow all views to some of them.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { entities: [{ keys, members, name, type, tag, mentions, roles, aliases, articles }] }, one row a name;
//   selected (key or ""), kept (entity keys, [] = all), article (id, "" = the first).

const COLUMNS = [["name", "Name"], ["type", "Type"], ["mentions", "Mentions"]];

function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-entities");
  let sort = "mentions", down = true, wanted = "", rowAt = 0, columnAt = 1;
  const search = Object.assign(node("input", "wb-search"), { type: "search", placeholder: "Find a name or role", ariaLabel: "Find a name or role" });
  const all = Object.assign(node("button", "wb-button", "Show all"), { type: "button" });
  const summary = node("span", "wb-count");
  summary.setAttribute("role", "status");
  const heads = node("tr"), body = node("tbody");
  const table = node("table", "wb-table", node("caption", "wb-hidden", "Entities"), node("thead", "", heads), body);

  const entities = () => model.get("payload").entities ?? [];
  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const isKept = ({ keys }) => keys.some((key) => model.get("kept").includes(key));
  const isSelected = ({ keys, members }) => [keys, members].some((held) => held.includes(model.get("selected")));
  const keep = ({ keys }, on) => {
    const others = model.get("kept").filter((key) => !keys.includes(key));
    save("kept", on ? [...others, ...keys] : others);
  };
  // Of an entity of several articles the one of the article that is open.
  const select = (one) => {
    const at = Math.max(0, one.articles.indexOf(model.get("article")));
    save("selected", isSelected(one) ? "" : one.keys[at]);
  };

  function rows() {
    const words = wanted.toLowerCase();
    const found = entities().filter(({ name, roles, aliases }) => [name, ...roles, ...aliases].some((text) => text.toLowerCase().includes(words)));
    const order = (one, other) => sort === "mentions" ? one.mentions - other.mentions : one[sort].localeCompare(other[sort]);
    return found.sort((one, other) => (down ? -1 : 1) * order(one, other) || one.name.localeCompare(other.name));
  }

  function drawHeads() {
    heads.replaceChildren(node("th", "wb-narrow", node("span", "wb-hidden", "Keep")), ...COLUMNS.map(([name, title]) => {
      const button = Object.assign(node("button", "wb-sort", title), { type: "button" });
      button.onclick = () => {
        down = sort === name ? !down : name === "mentions";
        sort = name;
        draw();
      };
      const head = node("th", `wb-col-${name}`, button);
      head.scope = "col";
      head.ariaSort = sort === name ? (down ? "descending" : "ascending") : "none";
      return head;
    }));
  }

  function row(one) {
    const box = Object.assign(node("input"), { type: "checkbox", checked: isKept(one), ariaLabel: `Keep ${one.name}` });
    box.onchange = () => keep(one, box.checked);
    const name = Object.assign(node("button", "wb-name", one.name), { type: "button", ariaPressed: String(isSelected(one)) });
    name.onclick = () => select(one);
    const about = [...one.roles, ...one.aliases.map((alias) => `“${alias}”`)].join(", ");
    const cells = [
      node("td", "wb-narrow", box),
      node("td", "wb-col-name", name, ...(about ? [node("span", "wb-about", about)] : [])),
      node("td", "", node("span", `wb-tag wb-type-${one.type}`, one.tag)),
      node("td", "wb-number", String(one.mentions)),
    ];
    cells[2].title = one.type;
    const made = node("tr", isSelected(one) ? "wb-chosen" : "", ...cells);
    made.dataset.key = one.keys[0];
    made.stops = [box, name];
    return made;
  }

  function draw() {
    const focused = focusedStop();
    const head = heads.contains(document.activeElement) ? [...heads.children].indexOf(document.activeElement.parentElement) : -1;
    drawHeads();
    body.replaceChildren(...rows().map(row));
    const kept = entities().filter(isKept).length;
    all.hidden = !model.get("kept").length;
    const found = body.children.length, total = entities().length;
    summary.textContent = kept ? `${kept} of ${total} kept` : found < total ? `${found} of ${total}` : `${total} in all`;
    rowAt = Math.min(rowAt, Math.max(0, found - 1));
    rove();
    if (head >= 0) heads.children[head].querySelector("button")?.focus();
    if (focused) [...body.children].find(({ dataset }) => dataset.key === focused.key)?.stops[focused.column].focus({ preventScroll: true });
  }
  function focusedStop() {
    const made = document.activeElement?.closest("tr");
    if (!body.contains(made)) return null;
    return { key: made.dataset.key, column: made.stops.indexOf(document.activeElement) };
  }
  function rove() {
    [...body.children].forEach((made, at) => made.stops.forEach((stop, column) => {
      stop.tabIndex = at === rowAt && column === columnAt ? 0 : -1;
    }));
  }

  body.addEventListener("focusin", ({ target }) => {
    const made = target.closest("tr");
    [rowAt, columnAt] = [[...body.children].indexOf(made), Math.max(0, made.stops.indexOf(target))];
    rove();
  }, { signal });
  body.addEventListener("keydown", (event) => {
    const last = body.children.length - 1;
    const [row, column] = {
      ArrowDown: [rowAt + 1, columnAt], ArrowUp: [rowAt - 1, columnAt], ArrowLeft: [rowAt, 0], ArrowRight: [rowAt, 1],
      Home: [0, columnAt], End: [last, columnAt],
    }[event.key] ?? [-1, 0];
    if (row < 0 || row > last) return;
    event.preventDefault();
    body.children[row].stops[column].focus();
  }, { signal });
  el.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();      // else Lab takes the key
  }, { signal });
  search.oninput = () => { wanted = search.value; draw(); };
  all.onclick = () => { save("kept", []); search.focus(); };

  for (const name of ["payload", "selected", "kept"]) {
    model.on(`change:${name}`, draw);
    signal?.addEventListener("abort", () => model.off(`change:${name}`, draw));
  }
  el.append(node("div", "wb-bar", search, summary, all), node("div", "wb-scroll", table));
  draw();
}

export default { render };
