// A sentence with the words that matter marked, and what else counted underlined.
import { node } from "./dom.js";

export function sentenceOf(text, { marks, clues }) {
  const cuts = [...new Set([0, text.length, ...marks.flat(), ...clues.flat()])].sort((one, other) => one - other);
  const within = (spans, at) => spans.some(([start, end]) => start <= at && at < end);
  return node("blockquote", "wb-quote", ...cuts.slice(1).map((end, at) => {
    const start = cuts[at], words = text.slice(start, end), clue = within(clues, start) ? "wb-clue" : "";
    if (within(marks, start)) return node("mark", `wb-mark ${clue}`.trim(), words);
    return clue ? node("span", clue, words) : words;
  }));
}
