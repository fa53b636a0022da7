// Over time: the stances of one holder, a lane for each issue, or on one issue, a lane for each holder.
import { toMs } from "./chronology_time.js";
import { button, choice, labelled, node } from "./dom.js";
import { holderAt } from "./stance_cells.js";
import { stanceItem } from "./stance_list.js";
import { SIGNS } from "./stance_sides.js";

const HELD_SIDES = ["for", "against", "conditional"];
const STEP = 3;                                          // marks nearer than this, in hundredths of the axis, stand above each other
const MARK_PIXELS = 26;

// Lanes of dated stances in time order, each with its changes of side; and the undated ones.
export function courseOf(rows, { by, name, level }) {
  const asked = rows.filter((row) => (by === "holder" ? holderAt(row, level) : row.issue) === name);
  const lanes = new Map();
  for (const row of asked.filter(({ best }) => best)) {
    const lane = by === "holder" ? row.issue : holderAt(row, level);
    (lanes.get(lane) ?? lanes.set(lane, []).get(lane)).push(row);
  }
  for (const held of lanes.values()) held.sort((one, other) => toMs(one.best) - toMs(other.best));
  return { lanes: [...lanes].map(([lane, held]) => ({ name: lane, rows: held, changes: changesOf(held) })), undated: asked.filter(({ best }) => !best) };
}

// A change is another stated side than the last one; who keeps silent between the two has not changed.
export function changesOf(rows) {
  const stated = rows.filter(({ side }) => HELD_SIDES.includes(side));
  return stated.slice(1).flatMap((row, at) => (row.side === stated[at].side ? [] : [{ key: row.key, from: stated[at].side, to: row.side, when: row.when }]));
}

// The places of marks on the axis, in hundredths, and in which row each stands so that none hides another.
export function placed(rows, [first, last]) {
  const ends = [];
  return rows.map((row) => {
    const at = last === first ? 50 : ((toMs(row.best) - first) / (last - first)) * 100;
    const free = ends.findIndex((end) => end + STEP <= at), line = free < 0 ? ends.length : free;
    ends[line] = at;
    return { row, at, line };
  });
}

export function makeCourse({ payload, selected, select }) {
  const which = choice([["issue", "on the issue"], ["holder", "of the holder"]], fill), name = choice([], show);
  which.ariaLabel = "Whose course";
  name.ariaLabel = "Which";
  const body = node("div"), el = node("div", "wb-course", node("div", "wb-bar", labelled("Stances", which), name), body);
  let seen = null, level = "person";

  function fill() {
    const before = name.value, all = [...(which.value === "issue" ? seen.issues : seen.holders)];
    const dated = (one) => one.cells.flatMap(({ stances }) => stances).filter(({ best }) => best).length;
    all.sort((one, other) => dated(other) - dated(one));
    name.replaceChildren(...choice(all.map((one) => [one.name, `${one.name} (${one.stances})`])).children);
    name.value = all.some((one) => one.name === before) ? before : all[0]?.name ?? "";
    show();
  }
  function show() {
    const { lanes, undated } = courseOf(seen.stances, { by: which.value, name: name.value, level });
    const held = body.contains(document.activeElement) && document.activeElement.dataset.key;
    const days = lanes.flatMap(({ rows }) => rows.map(({ best }) => toMs(best))), ends = [Math.min(...days), Math.max(...days)];
    body.replaceChildren(...(lanes.length ? [axisOf(ends), ...lanes.map((lane) => laneOf(lane, ends))] : [node("p", "wb-empty", "No dated stance here.")]), ...undatedOf(undated));
    if (held) body.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  const day = (ms) => new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  function axisOf([first, last]) {
    const words = first === last ? [["", day(first)]] : [["", day(first)], ["", day((first + last) / 2)], ["", day(last)]];
    return node("div", "wb-lane", node("span", "wb-lane-name"), node("div", `wb-axis${first === last ? " wb-axis-one" : ""}`, ...words.map(([, one]) => node("span", "", one))));
  }
  function laneOf({ name: lane, rows, changes }, ends) {
    const turned = new Map(changes.map((change) => [change.key, change])), marks = placed(rows, ends);
    const track = node("div", "wb-track", ...marks.map(({ row, at, line }) => {
      const change = turned.get(row.key), made = button(`wb-mark-of wb-side-${row.side} wb-second-${row.second_hand ? "all" : "none"}${change ? " wb-turned" : ""}`, SIGNS[row.side], () => select(row.key));
      made.ariaPressed = String(row.key === selected());
      made.dataset.key = row.key;
      made.ariaLabel = `${lane}: ${row.side}, ${row.position}, ${row.when}${row.second_hand ? ", 2nd hand" : ""}${change ? `, changed from ${change.from}` : ""}`;
      made.title = made.ariaLabel;
      made.style.left = `${at}%`;
      made.style.top = `${line * MARK_PIXELS}px`;
      return made;
    }));
    track.style.height = `${(Math.max(0, ...marks.map(({ line }) => line)) + 1) * MARK_PIXELS}px`;
    const told = changes.map(({ from, to, when }) => node("span", "wb-change", `⇄ ${from} → ${to}, ${when}`));
    return node("div", "wb-lane", node("span", "wb-lane-name", lane, ...told), track);
  }
  function undatedOf(rows) {
    if (!rows.length) return [];
    return [node("p", "wb-part", `Without a date: ${rows.length}`),
      node("ul", "wb-plain", ...rows.map((row) => stanceItem(row, { payload: payload(), selected: selected(), select, named: true })))];
  }
  return { el, draw(matrix, wanted) { [seen, level] = [matrix, wanted]; fill(); } };
}
