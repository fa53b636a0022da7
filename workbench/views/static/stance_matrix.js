// The matrix as a table whose heads stay in sight, with their totals; a cell opens its stances, and again on it goes through them.
import { node } from "./dom.js";
import { cellName } from "./stance_cells.js";
import { SECOND, SIGNS, countsOf } from "./stance_sides.js";

// Host: selected(), open(cell), headOf(issue): what stands in the head of an issue.
export function makeMatrix({ id, signal, selected, open, headOf }) {
  const table = node("table", "wb-table"), el = node("div", "wb-scroll wb-matrix-scroll", table);
  let at = [0, 0], made = [];
  el.tabIndex = -1;

  const pressed = (cell) => cell.keys.includes(selected());

  function buttonOf(cell) {
    const one = Object.assign(node("button", `wb-cell wb-side-${cell.side} wb-second-${cell.second}`), { type: "button", ariaPressed: String(pressed(cell)) });
    one.append(node("span", "wb-sign", SIGNS[cell.side]), ` ${cell.side}`);
    if (cell.keys.length > 1) one.append(" ", countsOf(cell.counts));
    if (cell.second !== "none") one.append(node("span", "wb-hand", ` ${SECOND[cell.second]}`));
    one.dataset.cell = cellName(cell.holder, cell.issue);
    one.title = `${cell.holder} on ${cell.issue}`;
    one.setAttribute("aria-controls", id);
    one.onclick = () => open(cell);
    return one;
  }
  // The totals stand in the heads, which stay in sight: stances in all, and cells of each side.
  const totalOf = ({ stances, sides }) => node("span", "wb-sum", `${stances} ${stances === 1 ? "stance" : "stances"} `, countsOf(sides));
  const head = (className, scope, ...children) => Object.assign(node("th", className, ...children), { scope });

  function draw({ holders, issues, cells }) {
    const focused = table.contains(document.activeElement) && document.activeElement.dataset.cell;
    const by = new Map(cells.map((cell) => [cellName(cell.holder, cell.issue), cell]));
    table.replaceChildren(
      node("caption", "wb-hidden", "Positions of holders on issues"),
      node("thead", "", node("tr", "", head("wb-holder", "col", "Holder"), ...issues.map((issue) => head("wb-issue", "col", ...headOf(issue), totalOf(issue))))),
      node("tbody", "", ...holders.map((holder) => node("tr", "", head("wb-holder", "row", holder.name, totalOf(holder)),
        ...issues.map((issue) => {
          const cell = by.get(cellName(holder.name, issue.name));
          return cell ? node("td", "", buttonOf(cell)) : node("td", "wb-none", node("span", "wb-hidden", "no position"));
        })))));
    made = [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.querySelector("button")));
    el.hidden = !holders.length;
    rove();
    if (focused) table.querySelector(`[data-cell="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  function light(cells) {
    const by = new Map(cells.map((cell) => [cellName(cell.holder, cell.issue), cell]));
    for (const one of made.flat()) if (one) one.ariaPressed = String(pressed(by.get(one.dataset.cell)));
  }

  // One cell is a stop of the tab key; arrows go to the next cell with a position.
  function rove() {
    for (const one of made.flat()) if (one) one.tabIndex = -1;
    const stop = made[at[0]]?.[at[1]] ?? made.flat().find(Boolean);
    if (stop) stop.tabIndex = 0;
  }
  function next([down, right]) {
    for (let r = at[0] + down, c = at[1] + right; made[r] && c >= 0 && c < made[r].length; r += down, c += right) if (made[r][c]) return made[r][c];
    return null;
  }
  table.addEventListener("focusin", ({ target }) => {
    made.forEach((row, r) => row.forEach((one, c) => { if (one && one === target) at = [r, c]; }));
    rove();
  }, { signal });
  table.addEventListener("keydown", (event) => {
    const way = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!way || !event.target.dataset.cell) return;
    event.preventDefault();
    next(way)?.focus();
  }, { signal });
  return { el, draw, light };
}
