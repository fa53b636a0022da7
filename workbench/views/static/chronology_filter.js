// Which rows are meant: the same rules as workbench.views.exports.narrowing.
import { stretchOf, toMs } from "./chronology_time.js";

// Whether a row with a bar or a marker has a part of it in `span`; one without a time only where no span is asked for.
export function meetsSpan(row, span) {
  const [from, to] = (span.length ? span : ["", ""]).map((end) => (end ? toMs(end) : null));
  if (from === null && to === null) return true;
  if (!row.best) return false;
  const [start, end] = stretchOf(row);
  return (from === null || end > from || (start === end && end === from)) && (to === null || start < to);
}

export function narrowed(rows, { kept, span, tracks }) {
  const keys = new Set(kept);
  return rows.filter((row) => tracks.includes(row.track) && (!keys.size || row.entities.some((key) => keys.has(key))) && meetsSpan(row, span));
}

// A stance without a time of its own is of the day of its article.
export function stancesWithin(rows, { span, issue, articles }) {
  return rows.filter((row) => {
    if (issue && row.issue !== issue) return false;
    const day = row.best ?? articles[row.article_id]?.published ?? null;
    return meetsSpan({ ...row, best: day }, span);
  });
}
