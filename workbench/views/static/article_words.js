// Where words stand: between offsets of the article's text and places in the page, and from word to word.

// The offset of a place in the page, or null where it lies in none of the paragraphs.
export function offsetAt(text, paragraphs, place, offset) {
  if (place === text) return paragraphs[offset]?.[0] ?? paragraphs.at(-1)?.[1] ?? null;
  const at = [...text.children].findIndex((one) => one.contains(place));
  if (at < 0) return null;
  const before = document.createRange();
  before.setStart(text.children[at], 0);
  before.setEnd(place, offset);
  return paragraphs[at][0] + before.toString().length;
}

// The places in the page of a stretch of the text: one range a paragraph.
export function rangesOf(text, paragraphs, start, end) {
  return paragraphs.flatMap(([first, last], at) => {
    if (last <= start || first >= end) return [];
    const range = document.createRange(), from = placeAt(text.children[at], Math.max(start, first) - first, true);
    const to = placeAt(text.children[at], Math.min(end, last) - first, false);
    if (!from || !to) return [];
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}

function placeAt(paragraph, offset, starts) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset, last = null;
  for (let one = walker.nextNode(); one; one = walker.nextNode()) {
    last = one;
    if (left < one.data.length || (!starts && left === one.data.length)) return [one, left];
    left -= one.data.length;
  }
  return last && [last, last.data.length];
}

const stretches = (kind) => (article) => {
  const cutter = new Intl.Segmenter("en", { granularity: kind });
  return article.paragraphs.flatMap(([start, end], paragraph) => [...cutter.segment(article.text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike !== false)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length, paragraph })));
};
export const wordsOf = stretches("word");
const sentencesOf = stretches("sentence");

// The sentence around an offset, without the space at its end.
export function sentenceAt(article, offset) {
  const found = sentencesOf(article).find(({ end }) => end > offset);
  return found && trimmed(article.text, found.start, found.end);
}

// What is left of a stretch without space at its ends; null where nothing is.
export function trimmed(text, start, end, outer = /\s/u) {
  let [from, to] = [start, end];
  while (from < to && outer.test(text[from])) from += 1;
  while (to > from && outer.test(text[to - 1])) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

// What a sentence says besides these stretches: the pieces before and after them, without what parts them.
export function restOf({ text }, sentence, ...taken) {
  const held = taken.filter(Boolean), first = Math.min(...held.map(({ start }) => start)), last = Math.max(...held.map(({ end }) => end));
  return [[sentence.start, first], [last, sentence.end]]
    .map(([start, end]) => trimmed(text, start, Math.max(start, end), /[\s,;:.“”"‘’']/u))
    .filter((one) => one && /\p{L}/u.test(text.slice(one.start, one.end)));
}
