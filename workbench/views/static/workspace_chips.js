// What narrows the views, each with a way to take it away: nobody should have to look for the filter that hides something.
import { button, node } from "./dom.js";
import { lastDay } from "./chronology_time.js";

const peopleOf = (entities, kept) => {
  const keys = new Set(kept), held = entities.filter((one) => one.keys.some((key) => keys.has(key))).length;
  return `People: ${held} of ${entities.length}`;
};
export const spanInWords = ([from, to]) => `Time: ${from ? from.slice(0, 10) : "…"} to ${to ? lastDay(to) : "…"}`;

const CHIPS = [
  ["kept", [], (model) => model.get("kept").length && peopleOf(model.get("entities_payload").entities ?? [], model.get("kept"))],
  ["span", [], (model) => model.get("span").length && spanInWords(model.get("span"))],
  ["issue", "", (model) => model.get("issue") && `Issue: ${model.get("issue")}`],
];

// el, with draw() to be called when one of the traits of `names` changed, and words() for what narrows, "" for nothing.
export function makeChips({ model }) {
  const el = node("div", "wb-chips");
  el.setAttribute("role", "group");
  el.ariaLabel = "What narrows the views";
  const free = (chips) => {
    for (const [name, none] of chips) model.set(name, none);
    model.save_changes();
  };
  const narrowing = () => CHIPS.map(([name, none, words]) => [name, none, words(model)]).filter(([, , words]) => words);
  function draw() {
    const held = el.contains(document.activeElement), set = narrowing();
    const chips = set.map((chip) => {
      const one = button("wb-chip", "", () => free([chip]));
      one.append(node("span", "", chip[2]), node("span", "wb-x", "×"));
      one.lastChild.setAttribute("aria-hidden", "true");
      one.ariaLabel = `Take away: ${chip[2]}`;
      one.title = one.ariaLabel;
      one.dataset.name = chip[0];
      return one;
    });
    el.replaceChildren(...chips, ...(set.length ? [button("wb-button wb-clear", "Show everything", () => free(set))] : [node("span", "wb-count", "Everything is shown")]));
    if (held) (el.querySelector("button") ?? el.closest(".wb-workspace"))?.focus({ preventScroll: true });
  }
  draw();
  return { el, draw, words: () => narrowing().map(([, , words]) => words).join("; "), names: CHIPS.map(([name]) => name) };
}
