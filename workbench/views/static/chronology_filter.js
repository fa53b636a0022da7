// Which rows are meant: the same rules as workbench.views.exports.narrowing.
import { stretchOf, toMs } from "./chronology_time.js";

export function narrowed(rows, { kept, span, tracks }) {
  const keys = new Set(kept), [from, to] = (span.length ? span : ["", ""]).map((end) => (end ? toMs(end) : null));
  const meets = (row) => {
    if (from === null && to === null) return true;
    if (!row.best) return false;
    const [start, end] = stretchOf(row);
    return (from === null || end > from || (start === end && end === from)) && (to === null || start < to);
  };
  return rows.filter((row) => tracks.includes(row.track) && (!keys.size || row.entities.some((key) => keys.has(key))) && meets(row));
}
