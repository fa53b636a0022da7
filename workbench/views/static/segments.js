// An article's text cut at every boundary of a mark, so that marks may overlap and nest.

// A list of segments for each paragraph: { start, end, words, marks }, of which `marks` are those over it, the
// innermost first.  Each mark is given its `segments` in turn.
export function segmentsOf(article) {
  for (const mark of article.marks) mark.segments = [];
  const held = marksByParagraph(article);
  return article.paragraphs.map(([start, end], at) => cut(article.text, start, end, held[at]));
}

function marksByParagraph({ paragraphs, marks }) {
  const held = paragraphs.map(() => []);
  for (const mark of marks) {
    for (let at = firstAfter(paragraphs, mark.start); at < paragraphs.length && paragraphs[at][0] < mark.end; at++) held[at].push(mark);
  }
  return held;
}

// The first paragraph that ends after `offset`.
function firstAfter(paragraphs, offset) {
  let low = 0, high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle][1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cut(text, first, last, marks) {
  const cuts = new Set([first, last]);
  for (const { start, end } of marks) cuts.add(Math.max(start, first)).add(Math.min(end, last));
  const order = [...cuts].sort((one, other) => one - other);
  let over = [], next = 0;                               // marks come in the order of their starts
  return order.slice(1).map((end, at) => {
    const start = order[at];
    over = over.filter((mark) => mark.end > start);
    while (next < marks.length && marks[next].start <= start) over.push(marks[next++]);
    const held = over.toSorted((one, other) => (one.end - one.start) - (other.end - other.start));
    const segment = { start, end, words: text.slice(start, end), marks: held };
    for (const mark of held) mark.segments.push(segment);
    return segment;
  });
}
