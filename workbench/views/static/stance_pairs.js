// Holder against holder: on how many issues that both speak of they agree, and on how many they stand against each other.
import { button, choice, labelled, node } from "./dom.js";
import { pillOf } from "./stance_sides.js";

const PAIR_ORDERS = [["conflict", "most conflict first"], ["agree", "most agreement first"], ["shared", "most shared first"]];
const MANY_PAIRS = 40;

// Both for, or both against, is agreement; one for and one against is conflict; what is mixed, conditional or undisclosed
// on either side is shared, and neither.
export function pairsOf({ issues, cells }) {
  const pairs = new Map();
  for (const { name } of issues) {
    const held = cells.filter(({ issue }) => issue === name).sort((one, other) => one.holder.localeCompare(other.holder));
    held.forEach((one, at) => held.slice(at + 1).forEach((other) => add(pairs, name, one, other)));
  }
  return [...pairs.values()];
}

function add(pairs, issue, one, other) {
  const name = JSON.stringify([one.holder, other.holder]);
  const pair = pairs.get(name) ?? pairs.set(name, { name, holders: [one.holder, other.holder], shared: [], agree: 0, conflict: 0 }).get(name);
  const clear = [one, other].every(({ side }) => side === "for" || side === "against");
  const how = !clear ? "open" : one.side === other.side ? "agree" : "conflict";
  pair.shared.push({ issue, how, cells: [one, other] });
  if (how !== "open") pair[how] += 1;
}

export const orderedPairs = (pairs, order) => {
  const weight = (pair) => (order === "shared" ? pair.shared.length : pair[order]);
  return [...pairs].sort((one, other) => weight(other) - weight(one) || other.shared.length - one.shared.length || one.name.localeCompare(other.name));
};

const HOW = { agree: "= agree", conflict: "≠ conflict", open: "~ open" };

export function makePairs({ selected, select }) {
  const order = choice(PAIR_ORDERS, show), body = node("tbody"), empty = node("p", "wb-empty", "No two holders speak of the same issue.");
  const heads = ["Holders", "Shared", "Agree", "Conflict", "Issues, and what each says"].map((words) => Object.assign(node("th", "", words), { scope: "col" }));
  const table = node("table", "wb-table", node("caption", "wb-hidden", "Holders who speak of the same issues"), node("thead", "", node("tr", "", ...heads)), body);
  const note = node("p", "wb-legend", "Agree: both for, or both against. Conflict: one for and one against. Open: mixed, conditional or undisclosed on either side.");
  const more = button("wb-button", "", () => { all = true; show(); });
  const el = node("div", "wb-pairs", node("div", "wb-bar", labelled("Order", order)), node("div", "wb-scroll", table), more, empty, note);
  let seen = null, all = false;

  function cellOf({ holder, side, keys, second }) {
    const made = button("wb-pill-button", "", () => select(keys[(keys.indexOf(selected()) + 1) % keys.length]));
    made.append(pillOf(side, `${holder}: ${side}`, second));
    made.ariaPressed = String(keys.includes(selected()));
    made.dataset.keys = keys.join(" ");
    return made;
  }
  function show() {
    const held = body.contains(document.activeElement) && document.activeElement.dataset.keys;
    const found = orderedPairs(pairsOf(seen), order.value), shown = all ? found : found.slice(0, MANY_PAIRS);
    body.replaceChildren(...shown.map((pair) => node("tr", "",
      Object.assign(node("th", "", `${pair.holders[0]} and ${pair.holders[1]}`), { scope: "row" }),
      ...[pair.shared.length, pair.agree, pair.conflict].map((count) => node("td", "wb-number", String(count))),
      node("td", "", node("ul", "wb-plain", ...pair.shared.map(({ issue, how, cells }) => node("li", "wb-shared", node("span", `wb-how-${how}`, `${HOW[how]}: ${issue} `), ...cells.map(cellOf))))))));
    table.hidden = !found.length;
    empty.hidden = found.length > 0;
    more.hidden = shown.length === found.length;
    more.textContent = `All ${found.length} pairs`;
    if (held) body.querySelector(`[data-keys="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  return { el, draw(matrix) { seen = matrix; show(); } };
}
