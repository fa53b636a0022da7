// Why the selected finding is there: its sentence with the words marked, the rule, and on whose word we have it; of an
// entity, and of any mention of it, the entity's card.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { sentences: [text], articles: { id: name }, items: { key: { kind, title, article, ... } } }, where
//   an item has rule, why, confidence, chain: [name], links: [key or null], facts: [[name, words]], quotes: [{ sentence,
//   marks: [[start, end]], clues, parts?: [[start, end, name]] }] in UTF-16 offsets of the sentence; an entity type, tag, fill, counts, facts, mentions: [key], roles: [key],
//   members: [[key, name]]; a mention or role of (an entity's key), and part, clues, candidates: [[key, name, score]]; what has a
//   rule needs, told in why.js; what can be corrected about and now; choices: { name: [[value, words]] } }; selected (key or ""),
//   article (id shown in the reader), marked (words marked there: [article, start, end, words]), history { undo, redo }, live
//   where a kernel hears { kind: "correct", corrections }, "group", "undo" and "redo" and answers { kind: "done", what } or
//   { kind: "refused", why }.
import { factsOf, makeCard } from "./card.js";
import { button, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditBar } from "./edit_bar.js";
import { sentenceOf } from "./sentence.js";
import { makeWhy } from "./why.js";

// A name whose telling is a finding itself opens it.
function chainOf({ chain, links }, own, select) {
  const list = node("ol", "wb-chain", ...chain.map((name, at) => node("li", "", links[at] && links[at] !== own ? button("wb-name", name, () => select(links[at])) : name)));
  list.ariaLabel = "On whose word";
  return list;
}

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-evidence");
  const title = node("p", "wb-heading"), box = node("div", "wb-item");
  const which = node("span", "wb-hidden"), live = node("div", "", title, which);
  live.setAttribute("role", "status");                   // says the title, and which mention it is, only
  title.tabIndex = -1;
  const select = (key) => { model.set("selected", key); model.save_changes(); };
  const whole = button("wb-button", "The whole entity", () => select(item().of));
  const acts = node("div", "wb-acts", button("wb-button", "Show in article", show), whole);
  const { whyOf, notice } = makeWhy({ model, payload: () => model.get("payload"), signal });
  const card = makeCard({ payload: () => model.get("payload"), select, acts, whyOf });
  const edit = makeEditBar({ model, el, signal });

  const item = () => model.get("payload").items?.[model.get("selected")];
  function show() {
    // Set anew, so that the reader hears of it though this article is open already.
    model.set("article", "");
    model.set("article", item().article);
    model.save_changes();
  }
  function draw() {
    const { items, articles, sentences } = model.get("payload"), one = item();
    const entity = one?.kind === "entity" ? one : items?.[one?.of];
    const held = el.contains(document.activeElement);
    title.textContent = entity?.title ?? one?.title ?? "Nothing selected";
    which.textContent = one?.of ? `${one.kind}: ${one.title}` : "";
    whole.hidden = !one?.of;
    fill(one, entity, { articles, sentences });
    if (held && !el.contains(document.activeElement)) title.focus({ preventScroll: true });
  }
  function fill(one, entity, { articles, sentences }) {
    if (!one) {
      box.replaceChildren(node("p", "wb-empty", "Choose a name, a mark in the text, a bar or a cell to see the sentence behind it."));
      return;
    }
    if (entity) {
      if (card.el.parentElement !== box) box.replaceChildren(card.el);
      card.show(one.of ?? model.get("selected"), model.get("selected"));
      return;
    }
    box.replaceChildren(
      node("p", "wb-meta", `${one.kind} · ${articles[one.article]}`),
      ...(one.chain.length > 1 ? [chainOf(one, model.get("selected"), select)] : []),
      ...one.quotes.map((quote) => sentenceOf(sentences[quote.sentence], quote)),
      acts,
      ...factsOf(one.facts),
      ...(one.rule ? [whyOf(one)] : []),
    );
  }

  ownKeys(el, signal, (event) => {
    if (typesText(event.target) || event.defaultPrevented || edit.key(event)) return;
    const one = item(), by = { n: 1, p: -1 }[event.key];
    if (by && (one?.of || one?.kind === "entity")) select(card.beside(model.get("selected"), by));
    if (event.key === "Escape") select("");
  });
  listen(model, signal, { payload: draw, selected: draw });
  el.append(live, edit.el, box, notice);
  draw();
}

export default { render };
