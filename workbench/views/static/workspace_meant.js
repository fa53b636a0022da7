// What a stretch of time or an issue leaves, for the views that hold neither: which findings, who tells them, who is in them.
import { meetsSpan, stancesWithin } from "./chronology_filter.js";

// meant() gives { findings, tellers, people } as sets of keys, or null where neither narrows; made once a change.
export function makeMeant({ model }) {
  let made = null, of = [];
  return () => {
    const [span, issue] = [model.get("span"), model.get("issue")];
    if (!span.length && !issue) return null;
    const [chronology, stances] = [model.get("chronology_payload"), model.get("stances_payload")], now = [span, issue, chronology, stances];
    if (made && now.every((one, at) => one === of[at])) return made;
    of = now;
    const events = issue ? [] : (chronology.rows ?? []).filter((row) => meetsSpan(row, span));
    const held = stancesWithin(stances.rows ?? [], { span, issue, articles: stances.articles ?? {} });
    made = {
      findings: new Set([...events, ...held].map(({ key }) => key)),
      tellers: new Set([...events.map(({ told_by: teller }) => teller), ...held.flatMap(({ links }) => links)]),
      people: new Set([...events.flatMap(({ entities }) => entities), ...held.map(({ holder }) => holder)]),
    };
    return made;
  };
}
