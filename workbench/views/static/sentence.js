// A sentence with the words that matter marked, and what else counted underlined; or parted into who, what and how.
import { node } from "./dom.js";

const holds = (spans, at) => spans.some(([start, end]) => start <= at && at < end);

export function sentenceOf(text, quote) {
  return node("blockquote", "wb-quote", ...(quote.parts ? partsOf(text, quote.parts) : marksOf(text, quote)));
}

function marksOf(text, { marks, clues }) {
  return pieces(text, [...marks, ...clues]).map(([start, words]) => {
    const clue = holds(clues, start) ? "wb-clue" : "";
    if (holds(marks, start)) return node("mark", `wb-mark ${clue}`.trim(), words);
    return clue ? node("span", clue, words) : words;
  });
}

// parts: [[start, end, name]]; each begins with its name, for a colour alone says nothing.
export function partsOf(text, parts) {
  return pieces(text, parts).flatMap(([start, words]) => {
    const held = parts.filter(([from, to]) => from <= start && start < to);
    if (!held.length) return [words];
    const names = held.filter(([from]) => from === start).map(([, , name]) => node("small", `wb-part-name wb-is-${name}`, `${name}\u00a0`));
    return [node("mark", `wb-of ${held.map(([, , name]) => `wb-is-${name}`).join(" ")}`, ...names, words)];
  });
}

function pieces(text, spans) {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(([start, end]) => [start, end])])].sort((one, other) => one - other);
  return cuts.slice(1).map((end, at) => [cuts[at], text.slice(cuts[at], end)]);
}
