// What the last change did: each kind unfolds to its findings, and each that is there can be selected.
import { button, node } from "./dom.js";

// `select` is told a key.
export function makeChanges(select) {
  const el = node("div", "wb-changed"), unfolded = new Set();
  let shown = "";

  function show(kinds) {
    const told = JSON.stringify(kinds);
    if (told === shown) return;
    shown = told;
    const held = el.contains(document.activeElement);
    el.replaceChildren(...kinds.map(kindOf));
    if (held) (el.querySelector("summary") ?? el.parentElement.querySelector("summary"))?.focus();
  }
  function kindOf(kind) {
    const [came, went, differ] = kind.counts;
    const parts = [came && `+${came}`, went && `-${went}`, differ && `${differ} changed`].filter(Boolean);
    const list = node("div", "wb-changed-list"), made = node("details", "wb-changed-kind", node("summary", "", `${kind.many}: ${parts.join(", ")}`), list);
    list.tabIndex = 0;                                   // it scrolls, and what is gone has no button in it
    list.setAttribute("role", "group");
    list.ariaLabel = `Changed ${kind.many}`;
    made.open = unfolded.has(kind.many);
    made.addEventListener("toggle", () => {
      unfolded[made.open ? "add" : "delete"](kind.many);
      if (made.open && !list.childElementCount) fill(list, kind);
    });
    return made;
  }
  function fill(list, { counts, came, went, differ, many }) {
    list.append(
      ...partOf("Added", came, counts[0], many, (one) => [openerOf(one)]),
      ...partOf("Gone", went, counts[1], many, (one) => [node("span", "wb-gone", one.title)]),
      ...partOf("Changed", differ, counts[2], many, (one) => [openerOf(one), differencesOf(one)]));
  }
  function partOf(words, findings, count, many, headOf) {
    if (!count) return [];
    const rest = count - findings.length, title = node("p", "wb-changed-part", words);
    const items = findings.map((one) => node("li", "", ...headOf(one), node("small", "", one.sentence)));
    const list = node("ul", "", ...items);
    list.ariaLabel = `${words} ${many}`;
    return [title, list, ...(rest > 0 ? [node("p", "wb-help", `and ${rest} more`)] : [])];
  }
  const openerOf = ({ key, title }) => (key ? button("wb-link", title, () => select(key)) : node("span", "", title));

  function differencesOf({ differs }) {
    if (!differs.length) return node("p", "wb-help", "What it rests on changed.");
    return node("dl", "wb-differences", ...differs.flatMap(([name, before, after]) => [
      node("dt", "", name),
      node("dd", "", node("del", "", before || "none"), " → ", node("ins", "", after || "none"))]));
  }
  return { el, show };
}
