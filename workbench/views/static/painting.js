// How a segment of the text looks under the marks that are shown over it.  Each layer has a place of its own: entities
// lie behind the words, stances over them, and under them times, events and what a source says, so that none hides another.
import { put } from "./dom.js";

const DEEPEST = 3;                                       // nested deeper, contents are drawn alike
const LABELLED = ["entities", "times", "stances"];

// What a segment looks like: `marks` are those shown over it, the innermost first; `lit` tells whether a mark is
// selected, `fill` the colour of an entity's mark, and `here` is the mention that one stands at.
export function lookOf({ start, end }, marks, { lit, fill, here }) {
  const names = ["wb-seg"], style = [];
  const entities = marks.filter(({ layer }) => layer === "entities");
  entities.slice(0, 3).forEach((mark, depth) => style.push(`--fill-${depth}:${fill(mark)}`));
  if (entities.length) names.push("wb-entity", `wb-nested-${Math.min(entities.length, 3) - 1}`);
  if (entities.some((mark) => mark.start === start)) names.push("wb-first");
  if (entities.some((mark) => mark.end === end)) names.push("wb-last");
  for (const mark of marks) names.push(...classesOf(mark));
  const depth = Math.max(0, ...marks.filter(({ part }) => part === "content").map((mark) => mark.depth));
  if (depth) names.push(`wb-depth-${Math.min(depth, DEEPEST)}`);
  const chosen = marks.find((mark) => mark === here) ?? marks.find((mark) => lit(mark) && mark.part !== "content") ?? marks.find(lit);
  if (chosen) names.push("wb-lit", `wb-lit-${chosen.part}`, ...frameOf(chosen, start, end), ...(chosen === here ? ["wb-here"] : []));
  return {
    className: [...new Set(names)].join(" "),
    style: style.join(";"),
    after: marks.filter((mark) => mark.end === end && LABELLED.includes(mark.layer)).map(({ label }) => label).filter(Boolean).join(" · "),
    before: marks.filter((mark) => mark.part === "content" && mark.start === start).sort((one, other) => one.depth - other.depth).map(({ label }) => label).join(", "),
    button: marks.some(({ part }) => part !== "content"),
    pressed: marks.some(lit),
  };
}

function classesOf({ layer, part, side }) {
  if (layer === "stances") return ["wb-stance", `wb-side-${side}`];
  return { times: ["wb-time"], events: ["wb-event"], remarks: ["wb-remark"], attributions: [`wb-${part}`] }[layer] ?? [];
}

const frameOf = (mark, start, end) => [...(mark.start === start ? ["wb-from"] : []), ...(mark.end === end ? ["wb-to"] : [])];

// Writes to the page only what differs from what stands there.
export function paint(segment, look) {
  const { span, look: old = {} } = segment;
  if (look.className !== old.className) span.className = look.className;
  if (look.style !== old.style) span.style.cssText = look.style;
  if (look.after !== old.after) put(span, "data-after", look.after);
  if (look.before !== old.before && segment.says) put(segment.says, "data-before", look.before);
  const button = look.button && segment.words.trim() !== "";
  if (button !== old.stop || look.pressed !== old.pressed) {
    put(span, "role", button ? "button" : "");
    put(span, "aria-pressed", button ? String(look.pressed) : "");
    if (!button) span.removeAttribute("tabindex");
    else if (!old.stop) span.tabIndex = -1;
  }
  segment.look = { ...look, stop: button };
}
