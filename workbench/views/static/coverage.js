// What is left out: who is heard by one publisher and not by another.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { publishers: [{ name, articles }], holders: [{ name, only, cells: { publisher: { attributions, stances,
//   keys } } }] } of workbench.views.coverage; selected (key or "").
import { button, listen, node, ownKeys } from "./dom.js";
import { makeEditor } from "./editing.js";
import { exportBar } from "./exports.js";

const MANY_HEARD = 40;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-coverage");
  const only = Object.assign(node("input"), { type: "checkbox", onchange: draw }), about = node("span", "wb-count");
  const table = node("table", "wb-table"), scroll = node("div", "wb-scroll wb-matrix-scroll", table), more = button("wb-button", "", () => { all = true; draw(); });
  const one = node("p", "wb-empty"), bar = node("div", "wb-bar", node("label", "wb-layer", only, node("span", "", "Only those heard by one publisher")), about);
  about.setAttribute("role", "status");
  let all = false, heard = [];
  const savedCells = () => heard.flatMap(({ name, only: alone, cells }) => Object.entries(cells).map(([publisher, { attributions, stances, keys }]) => ({ holder: name, publisher, attributions, stances, only: alone, keys })));
  const saving = exportBar({ name: "coverage", columns: ["holder", "publisher", "attributions", "stances", "only", "keys"], rows: savedCells });

  function cellOf(cell, words) {
    if (!cell) return node("td", "wb-none", node("span", "wb-about", "not heard"));
    const told = [[cell.attributions, "attribution"], [cell.stances, "stance"]].filter(([count]) => count).map(([count, name]) => `${count} ${name}${count === 1 ? "" : "s"}`).join(", ");
    const made = button("wb-count-button", told, () => {
      const { keys } = cell;
      model.set("selected", keys[(keys.indexOf(model.get("selected")) + 1) % keys.length]);
      model.save_changes();
    });
    made.title = words;
    made.ariaPressed = String(cell.keys.includes(model.get("selected")));
    made.dataset.cell = words;
    return node("td", "", made);
  }
  function draw() {
    const { publishers = [], holders = [] } = model.get("payload"), many = publishers.length > 1;
    const held = table.contains(document.activeElement) && document.activeElement.dataset.cell;
    for (const part of [bar, scroll, saving]) part.hidden = !many;
    one.hidden = many;
    one.textContent = publishers.length ? `All articles are of one publisher (${publishers[0].name}): there is no other to compare with.` : "No article.";
    const found = many ? holders.filter((holder) => !only.checked || holder.only) : [], shown = all ? found : found.slice(0, MANY_HEARD);
    heard = found;
    more.hidden = shown.length === found.length;
    more.textContent = `All ${found.length} who are heard`;
    about.textContent = `${holders.filter((holder) => holder.only).length} of ${holders.length} are heard by one publisher only${found.length < holders.length ? `; ${holders.length - found.length} hidden` : ""}`;
    const head = (words, scope, ...children) => Object.assign(node("th", "", words, ...children), { scope });
    table.replaceChildren(node("caption", "wb-hidden", "Who is heard by which publisher"),
      node("thead", "", node("tr", "", Object.assign(head("Who", "col"), { className: "wb-holder" }),
        ...publishers.map(({ name, articles }) => head(name, "col", node("span", "wb-about", `${articles} article${articles === 1 ? "" : "s"}`))))),
      node("tbody", "", ...shown.map((holder) => node("tr", "",
        Object.assign(head(holder.name, "row", ...(holder.only ? [node("span", "wb-only", `◆ only ${holder.only}`)] : [])), { className: "wb-holder" }),
        ...publishers.map(({ name }) => cellOf(holder.cells[name], `${holder.name} in ${name}`))))));
    if (held) table.querySelector(`[data-cell="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  ownKeys(el, signal);
  listen(model, signal, { payload: draw, selected: draw });
  el.append(bar, scroll, more, saving, one, makeEditor({ model, el, signal }).said);
  draw();
}

export default { render };
