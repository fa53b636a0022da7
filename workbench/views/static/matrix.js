// Who stands where: holders by issues; a cell opens its stances.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { holders: [{ name, keys, stances }], issues: [{ name, holders }], cells: [{ holder, issue, side,
//   second_hand, stances: [{ key, holder, position, side, cue, target, sentence, chain, second_hand }] }] };
//   selected (key or ""), kept (entity keys, [] = all).
import { listen, node, ownKeys } from "./dom.js";

const SIGNS = { for: "+", against: "−", mixed: "±", conditional: "?", undisclosed: "○" };

let serial = 0;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-matrix");
  const id = `wb-matrix-${serial++}`;
  const least = node("select", "wb-select", ...[["1", "All issues"], ["2", "Issues with two or more holders"]].map(([value, words]) => Object.assign(node("option", "", words), { value })));
  least.ariaLabel = "Which issues";
  const table = node("table", "wb-table"), list = node("div", "wb-stances");
  list.id = id;
  let at = [0, 0], opened = "", lit = false;

  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const nameOf = (cell) => JSON.stringify([cell.holder, cell.issue]);
  const isSelected = (cell) => cell.stances.some(({ key }) => key === model.get("selected"));

  function shown() {
    const { holders = [], issues = [], cells = [] } = model.get("payload");
    const kept = model.get("kept");
    const rows = holders.filter(({ keys }) => !kept.length || keys.some((key) => kept.includes(key)));
    const names = new Set(rows.map(({ name }) => name));
    const held = cells.filter(({ holder }) => names.has(holder));
    const columns = issues.filter(({ name, holders: count }) => count >= Number(least.value) && held.some(({ issue }) => issue === name));
    const inColumns = new Set(columns.map(({ name }) => name));
    const full = rows.filter(({ name }) => held.some(({ holder, issue }) => holder === name && inColumns.has(issue)));
    return { rows: full, columns, cells: held };
  }

  function button(cell) {
    const count = cell.stances.length;
    const made = Object.assign(node("button", `wb-cell wb-side-${cell.side}${cell.second_hand ? " wb-second" : ""}`), { type: "button", ariaPressed: String(isSelected(cell)) });
    made.append(node("span", "wb-sign", SIGNS[cell.side]), ` ${cell.side}`);
    if (count > 1) made.append(node("span", "wb-times", ` × ${count}`));
    if (cell.second_hand) made.append(node("span", "wb-hand", " 2nd hand"));
    made.dataset.cell = nameOf(cell);
    made.title = `${cell.holder} on ${cell.issue}`;
    made.setAttribute("aria-controls", id);
    made.onclick = () => {
      opened = nameOf(cell);
      const keys = cell.stances.map(({ key }) => key);   // again on the same cell goes through its stances
      save("selected", keys[(keys.indexOf(model.get("selected")) + 1) % keys.length]);
      draw();
    };
    return made;
  }

  function drawTable({ rows, columns, cells }) {
    const of = (holder, issue) => cells.find((cell) => cell.holder === holder && cell.issue === issue);
    const head = columns.map(({ name }) => Object.assign(node("th", "wb-issue", name), { scope: "col" }));
    const corner = Object.assign(node("th", "wb-holder", "Holder"), { scope: "col" });
    table.replaceChildren(
      node("caption", "wb-hidden", "Positions of holders on issues"),
      node("thead", "", node("tr", "", corner, ...head)),
      node("tbody", "", ...rows.map((row) => {
        const holder = Object.assign(node("th", "wb-holder", row.name), { scope: "row" });
        return node("tr", "", holder, ...columns.map((column) => {
          const cell = of(row.name, column.name);
          return cell ? node("td", "", button(cell)) : node("td", "wb-none", node("span", "wb-hidden", "no position"));
        }));
      })),
    );
  }

  function drawList(cells) {
    const cell = cells.find(isSelected) ?? cells.find((one) => nameOf(one) === opened);
    if (!cell) { list.replaceChildren(); return; }
    const items = cell.stances.map((stance) => {
      const made = Object.assign(node("button", "wb-stance-item"), { type: "button", ariaPressed: String(stance.key === model.get("selected")) });
      made.dataset.key = stance.key;
      made.append(
        node("span", `wb-pill wb-side-${stance.side}${stance.second_hand ? " wb-second" : ""}`, stance.position),
        node("span", "wb-said", stance.sentence),
        node("span", "wb-about", `${stance.chain.join(" → ")}${stance.second_hand ? " (2nd hand)" : ""} · cue “${stance.cue}”`),
      );
      made.onclick = () => save("selected", stance.key);
      return node("li", "", made);
    });
    list.replaceChildren(node("p", "wb-heading", `${cell.holder} on ${cell.issue}`), node("ul", "wb-plain", ...items));
  }

  const grid = () => [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.querySelector("button")));
  function rove() {
    const cells = grid(), first = cells.flat().find(Boolean);
    for (const one of cells.flat()) if (one) one.tabIndex = -1;
    const stop = cells[at[0]]?.[at[1]] ?? first;
    if (stop) stop.tabIndex = 0;
  }
  function draw() {
    const focused = document.activeElement;
    const name = table.contains(focused) && focused.dataset.cell, key = list.contains(focused) && focused.dataset.key;
    const seen = shown();
    lit = seen.cells.some(isSelected);
    drawTable(seen);
    drawList(seen.cells);
    rove();
    if (name) table.querySelector(`[data-cell="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
    if (key) list.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    empty.hidden = seen.rows.length > 0;
  }

  // The next cell with a position in the direction of the arrow.
  function next(cells, [row, column], [down, right]) {
    for (let r = row + down, c = column + right; cells[r] && c >= 0 && c < cells[r].length; r += down, c += right)
      if (cells[r][c]) return cells[r][c];
    return null;
  }
  table.addEventListener("focusin", ({ target }) => {
    grid().forEach((row, r) => row.forEach((one, c) => { if (one && one === target) at = [r, c]; }));
    rove();
  }, { signal });
  table.addEventListener("keydown", (event) => {
    const way = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!way) return;
    event.preventDefault();
    next(grid(), at, way)?.focus();
  }, { signal });
  ownKeys(el, signal);
  least.onchange = draw;

  const empty = node("p", "wb-empty", "No positions to show.");
  listen(model, signal, {
    payload: draw,
    kept: draw,
    selected() { if (lit || model.get("payload").cells.some(isSelected)) draw(); },
  });
  const legend = node("span", "wb-count", "Dashed and italic: known only at second hand");
  el.append(node("div", "wb-bar", least, legend), node("div", "wb-scroll", table), empty, list);
  draw();
}

export default { render };
