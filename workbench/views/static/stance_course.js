// Over time: the stances of one holder, a lane for each issue, or on one issue, a lane for each holder.
import { toMs } from "./chronology_time.js";
import { button, choice, labelled, node } from "./dom.js";
import { holderAt } from "./stance_cells.js";
import { coursePicture } from "./stance_pictures.js";
import { makeStanceList } from "./stance_list.js";
import { SIGNS } from "./stance_sides.js";

const HELD_SIDES = ["for", "against", "conditional"];
const STEP = 3;                                          // marks nearer than this, in hundredths of the axis, stand above each other
const MARK_PIXELS = 26;
const MANY_LANES = 40;

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

// The places of marks on the axis, in hundredths, and in which line each stands so that none hides another.  Stances of one
// side and hand that would lie on each other are one mark.
export function placed(rows, [first, last]) {
  const marks = new Map(), ends = [];
  for (const row of rows) {
    const at = last === first ? 50 : ((toMs(row.best) - first) / (last - first)) * 100;
    const name = [row.side, row.second_hand, Math.round(at / STEP)].join();
    (marks.get(name) ?? marks.set(name, { at, rows: [] }).get(name)).rows.push(row);
  }
  return [...marks.values()].map((mark) => {
    const free = ends.findIndex((end) => end + STEP <= mark.at), line = free < 0 ? ends.length : free;
    ends[line] = mark.at;
    return { ...mark, line };
  });
}

const endsOf = (days) => days.reduce(([first, last], day) => [Math.min(first, day), Math.max(last, day)], [Infinity, -Infinity]);

export function makeCourse({ payload, selected, select }) {
  const which = choice([["issue", "on the issue"], ["holder", "of the holder"]], fill), name = choice([], show);
  which.ariaLabel = "Whose course";
  name.ariaLabel = "Which";
  const body = node("div"), el = node("div", "wb-course", node("div", "wb-bar", labelled("Stances", which), name), body);
  const undated = makeStanceList({ payload, selected, select });
  let seen = null, level = "person", every = false;

  function fill() {
    const before = name.value, all = [...(which.value === "issue" ? seen.issues : seen.holders)];
    const dated = new Map(all.map((one) => [one, one.cells.flatMap(({ stances }) => stances).filter(({ best }) => best).length]));
    all.sort((one, other) => dated.get(other) - dated.get(one));
    name.replaceChildren(...choice(all.map((one) => [one.name, `${one.name} (${one.stances})`])).children);
    name.value = all.some((one) => one.name === before) ? before : all[0]?.name ?? "";
    show();
  }
  function show() {
    const { lanes, undated: rest } = courseOf(seen.stances, { by: which.value, name: name.value, level });
    const held = body.contains(document.activeElement) && document.activeElement.dataset.key;
    const ends = endsOf(lanes.flatMap(({ rows }) => rows.map(({ best }) => toMs(best))));
    const shown = every ? lanes : lanes.slice(0, MANY_LANES);
    const more = shown.length < lanes.length ? [button("wb-button", `All ${lanes.length} lanes`, () => { every = true; show(); })] : [];
    body.replaceChildren(...(lanes.length ? [axisOf(ends), ...shown.map((lane) => laneOf(lane, ends)), ...more] : [node("p", "wb-empty", "No dated stance here.")]), undated.el);
    undated.draw(rest, rest.length ? `Without a date: ${rest.length}` : "", { named: true });
    if (held) body.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }
  const day = (ms) => new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  function axisOf([first, last]) {
    const days = first === last ? [first] : [first, (first + last) / 2, last];
    return node("div", "wb-lane", node("span", "wb-lane-name"), node("div", `wb-axis${first === last ? " wb-axis-one" : ""}`, ...days.map((one) => node("span", "", day(one)))));
  }
  function laneOf({ name: lane, rows, changes }, ends) {
    const turned = new Map(changes.map((change) => [change.key, change])), marks = placed(rows, ends);
    const track = node("div", "wb-track", ...marks.map((mark) => markOf(lane, mark, mark.rows.map(({ key }) => turned.get(key)).find(Boolean))));
    track.style.height = `${(Math.max(0, ...marks.map(({ line }) => line)) + 1) * MARK_PIXELS}px`;
    const told = changes.map(({ from, to, when }) => node("span", "wb-change", `⇄ ${from} → ${to}, ${when}`));
    return node("div", "wb-lane", node("span", "wb-lane-name", lane, ...told), track);
  }
  function markOf(lane, { rows, at, line }, change) {
    const [row] = rows, keys = rows.map(({ key }) => key), count = rows.length > 1 ? String(rows.length) : "";
    const made = button(`wb-mark-of wb-side-${row.side} wb-second-${row.second_hand ? "all" : "none"}${change ? " wb-turned" : ""}`, `${SIGNS[row.side]}${count}`,
      () => select(count ? keys[(keys.indexOf(selected()) + 1) % keys.length] : row.key));
    made.ariaPressed = String(keys.includes(selected()));
    made.dataset.key = row.key;
    made.ariaLabel = `${lane}: ${row.side}, ${count ? `${count} stances` : row.position}, ${row.when}${row.second_hand ? ", 2nd hand" : ""}${change ? `, changed from ${change.from}` : ""}`;
    made.title = made.ariaLabel;
    made.style.left = `${at}%`;
    made.style.top = `${line * MARK_PIXELS}px`;
    return made;
  }
  // The lanes in sight, as a picture.
  function picture() {
    const { lanes } = courseOf(seen.stances, { by: which.value, name: name.value, level });
    return coursePicture(name.value, every ? lanes : lanes.slice(0, MANY_LANES));
  }
  return { el, picture, draw(matrix, wanted) { [seen, level] = [matrix, wanted]; fill(); } };
}
