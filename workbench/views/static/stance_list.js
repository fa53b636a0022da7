// Stances as a list of their sentences: who, on which side, on whose word, with the parts of the sentence marked.
import { button, node } from "./dom.js";
import { sentenceOf } from "./sentence.js";
import { pillOf } from "./stance_sides.js";

const MANY_STANCES = 60;

export function stanceItem(row, { payload, selected, select, named }) {
  const made = button("wb-stance-item", "", () => select(row.key));
  made.ariaPressed = String(row.key === selected);
  made.dataset.key = row.key;
  const ways = [...row.ways, row.when].filter(Boolean).join(" · ");
  made.append(
    node("span", "wb-stance-side", pillOf(row.side, row.position, row.second_hand ? "all" : "none"), ...(ways ? [node("span", "wb-about", ways)] : [])),
    node("span", "wb-stance-told",
      ...(named ? [node("span", "wb-stance-name", `${row.name} on ${row.issue}`)] : []),
      ...row.quotes.map((quote) => sentenceAs("span", sentenceOf(payload.sentences[quote.sentence], quote))),
      node("span", "wb-about", `${row.chain.join(" → ")}${row.second_hand ? " (2nd hand)" : ""} · ${row.rule}, confidence ${Math.round(row.confidence * 100)} %`)));
  return node("li", "", made);
}

// A button may hold no block, so the sentence stands in it as a span.
function sentenceAs(tag, quote) {
  const made = node(tag, "wb-said", ...quote.childNodes);
  return made;
}

// Host: payload(), selected(), select(key).
export function makeStanceList({ payload, selected, select }) {
  const el = node("div", "wb-stances"), title = node("p", "wb-heading"), list = node("ul", "wb-plain");
  let all = false, before = "";
  function draw(rows, words, { named = false } = {}) {
    const held = el.contains(document.activeElement) && document.activeElement.dataset.key;
    if (before !== words) [all, before] = [false, words];
    title.textContent = words;
    title.hidden = !words;
    const shown = all ? rows : rows.slice(0, MANY_STANCES);
    list.replaceChildren(...shown.map((row) => stanceItem(row, { payload: payload(), selected: selected(), select, named })));
    if (shown.length < rows.length) list.append(node("li", "", button("wb-button", `All ${rows.length} sentences`, () => { all = true; draw(rows, words, { named }); })));
    if (held) list.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  el.append(title, list);
  return { el, draw };
}
