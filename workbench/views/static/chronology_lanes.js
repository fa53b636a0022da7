// Where each row stands in the chart: its bands (by entity, by source or none), and in each a lane in which it meets no other.
import { DAY, stretchOf } from "./chronology_time.js";

const MOST_LANES = 24;                                   // of one band; what finds no place there is counted
const MOST_MARKS = 600;
export const MOST_BESIDE = 30;                           // events beside the axis
const MOST_CAPTIONS = 120;                               // of more, only the pointer and the list tell
const LONGEST = 36;                                      // letters of a caption
export const LETTER = 6.6;                               // the width of one in pixels
const OPEN = 5 * DAY;                                    // over which an open side fades out at most
const MARK = 16;                                         // the width of a marker in pixels
export const SURE = ["explicit", "derived", "inferred", "open"];
const OTHERS = "Others";

export const shortened = (text, most = LONGEST) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
export const fadeOf = ([from, to]) => Math.min(OPEN, (to - from) / 12);

// The names of the bands of each row: the entities that take part, or on whose word it is told.
export function bandsOf(rows, grouping, most) {
  if (grouping === "source") return (row) => [row.source];
  if (grouping !== "entity") return () => [""];
  const counts = new Map();
  for (const row of rows) for (const name of new Set(row.participants)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const first = new Set([...counts].sort(([, one], [, other]) => other - one).slice(0, most).map(([name]) => name));
  return (row) => {
    const own = [...new Set(row.participants)].filter((name) => first.has(name));
    return own.length ? own : [OTHERS];
  };
}

// The names of bands in order: those with most rows first, and the others last.
function inOrder(groups) {
  return [...groups.keys()].sort((one, other) =>
    (one === OTHERS) - (other === OTHERS) || groups.get(other).length - groups.get(one).length || (one < other ? -1 : 1));
}

const inSight = ([start, end], [from, to]) => start <= to && (end > from || (start === end && end === from));

// The room that a row takes: its bar or its marker, an open side, and its caption: at the right of it, or at the left where the
// edge is near, or over it where neither side has room.
function roomOf(row, { view, scale, captions }) {
  const [start, end] = stretchOf(row), fade = fadeOf(view), least = (MARK / 2) * scale;
  const best = row.bestMs;
  let from = Math.min(row.earliest ? start : start - fade, best - least);
  let to = Math.max(row.until ? end : end + fade, best + least);
  if (!captions || !inSight([start, end], view)) return { from, to, side: "", text: "" };
  const room = Math.floor((view[1] - view[0]) / scale / LETTER) - 3;
  const text = shortened(row.caption, Math.min(LONGEST, Math.max(room, 8))), width = (text.length + 2) * LETTER * scale;
  const seenFrom = Math.max(from, view[0]), seenTo = Math.min(to, view[1]);
  const fits = seenTo + width <= view[1] ? "right" : seenFrom - width >= view[0] ? "left" : "over";
  const at = { right: seenTo, left: seenFrom, over: Math.max(Math.min(seenFrom, view[1] - width), view[0]) }[fits];
  const begin = fits === "left" ? at - width : at;
  [from, to] = [Math.min(from, begin), Math.max(to, begin + width)];
  return { from, to, side: fits, text, at };
}

function pack(rows, options, lit) {
  const lanes = [], placed = [];
  let left = 0;
  const ranked = rows.toSorted((one, other) => SURE.indexOf(one.certainty) - SURE.indexOf(other.certainty));
  for (const row of options.captions ? rows : ranked) {
    const room = roomOf(row, options);
    let at = lanes.findIndex((held) => held.every(([from, to]) => to <= room.from || room.to <= from));
    if (at < 0) at = lanes.length;
    if (at >= options.lanes && row.key !== lit) { left += 1; continue; }
    at = Math.min(at, options.lanes - 1);
    (lanes[at] ??= []).push([room.from, room.to]);
    placed.push({ row, lane: at, ...room });
  }
  return { placed, lanes: Math.max(lanes.length, 1), left };
}

// Returns places [{ row, y, side, text }], bands [{ track, name, first, last }], titles [{ track, y }], the number of lanes,
// whether captions are shown, and how many marks of those in sight found no place.
export function laidOut(rows, { tracks, grouping, most, view, pixels, lit }) {
  const [from, to] = view, margin = (to - from) / 2, named = bandsOf(rows, grouping, most);
  const near = [], seen = { marks: 0 };
  for (const row of rows) {
    if (!row.drawn) continue;
    const [start, end] = stretchOf(row);
    if (end < from - margin || start > to + margin) continue;
    near.push(row);
    if (inSight([start, end], view)) seen.marks += named(row).length;
  }
  const captions = seen.marks <= MOST_CAPTIONS;
  const options = { view, scale: (to - from) / pixels, captions, lanes: captions ? Infinity : MOST_LANES };
  const out = { places: [], bands: [], titles: [], captions, left: 0, seen: seen.marks };
  let y = 0;
  for (const track of tracks) {
    const groups = new Map();
    for (const row of near) {
      if (row.track !== track) continue;
      for (const name of named(row)) (groups.get(name) ?? groups.set(name, []).get(name)).push(row);
    }
    out.titles.push({ track, y });
    y += 1.2;
    for (const name of groups.size ? inOrder(groups) : [""]) {
      const { placed, lanes, left } = pack(groups.get(name) ?? [], options, lit);
      for (const one of placed) out.places.push({ ...one, y: y + one.lane });
      out.bands.push({ track, name, first: y, last: y + lanes - 1, rows: (groups.get(name) ?? []).length });
      out.left += left;
      y += lanes;
    }
    y += 0.5;
  }
  if (out.places.length > MOST_MARKS) out.left += thin(out, lit);
  return { ...out, lanes: y };
}

// Leaves out what is least sure, where there is too much to draw, and returns how much that was.
function thin(out, lit) {
  const rank = ({ row }) => (row.key === lit ? -1 : SURE.indexOf(row.certainty));
  const before = out.places.length;
  out.places = out.places.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST_MARKS);
  return before - out.places.length;
}

// Events with an order only stand beside the axis, each as near as it can to the one that it comes before or after.
export function beside(rows, places) {
  const ys = new Map(), taken = new Set();
  for (const { row, y } of places) if (!ys.has(row.key)) ys.set(row.key, y);
  const headsOf = (row) => row.order.filter(([, key]) => ys.has(key)).map(([kind, key]) => ({ kind, key, y: ys.get(key) }));
  const found = rows.map((row) => ({ row, heads: headsOf(row) })).toSorted((one, other) => (other.heads.length > 0) - (one.heads.length > 0));
  return found.slice(0, MOST_BESIDE).map(({ row, heads }) => {
    let y = heads.length ? Math.max(Math.floor(heads[0].y), 1) : 1;
    while (taken.has(y)) y += 1;
    taken.add(y).add(y + 1);
    return { row, y, heads };
  });
}
