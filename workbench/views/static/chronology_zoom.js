// The stretch of time in sight: buttons, keys and wheel, from all years to hours; and the stretch to which all is narrowed.
import { button, labelled, node } from "./dom.js";
import { DAY, HOUR, toIso, toMs } from "./chronology_time.js";

const WIDTHS = [["Year", 366 * DAY], ["Month", 31 * DAY], ["Week", 7 * DAY], ["Day", DAY]];
const LEAST = HOUR, FIRST = toMs("0001-01-01"), LAST = toMs("9999-12-31");

export const within = ([from, to]) => {
  const width = Math.min(Math.max(to - from, LEAST), LAST - FIRST), start = Math.min(Math.max(from, FIRST), LAST - width);
  return [start, start + width];
};
export const aroundPoint = (at, width) => within([at - width / 2, at + width / 2]);
export const zoomed = ([from, to], factor, at = (from + to) / 2) => within([at - (at - from) * factor, at + (to - at) * factor]);
export const shifted = ([from, to], share) => within([from + (to - from) * share, to + (to - from) * share]);

// The step to which a drawn stretch is rounded: whole days, or hours where days are wide.
const stepOf = ([from, to]) => (to - from <= 3 * DAY ? HOUR : DAY);
export const rounded = ([from, to], view) => {
  const step = stepOf(view), start = Math.floor(from / step) * step;
  return [start, Math.max(Math.ceil(to / step) * step, start + step)].map(toIso);
};

// Host: windows() { near, all }, focus() the point around which to look, view() and show(view).
export function makeZoom({ windows, focus, view, show }) {
  const whole = (name) => windows()[name]?.map(toMs);
  const buttons = [
    ["Around publication", () => show(whole("near")), () => whole("near")],
    ["All", () => show(whole("all")), () => whole("all")],
    ...WIDTHS.map(([name, width]) => [name, () => show(aroundPoint(focus(), width)), () => width]),
  ].map(([name, act, means]) => ({ means, el: button("wb-button", name, act) }));
  const steps = [["‹", "Earlier", () => show(shifted(view(), -0.5))], ["›", "Later", () => show(shifted(view(), 0.5))],
    ["−", "Zoom out", () => show(zoomed(view(), 2))], ["+", "Zoom in", () => show(zoomed(view(), 0.5))]]
    .map(([sign, name, act]) => Object.assign(button("wb-step", sign, act), { ariaLabel: name, title: name }));
  const el = node("div", "wb-zoom", ...buttons.map((one) => one.el), ...steps);
  el.setAttribute("role", "group");
  el.ariaLabel = "Stretch of time in sight";
  const tell = () => {
    const [from, to] = view();
    buttons[0].el.hidden = String(whole("near")) === String(whole("all"));
    for (const one of buttons) {
      const means = one.means();
      one.el.ariaPressed = String(Array.isArray(means) ? Math.abs(means[0] - from) + Math.abs(means[1] - to) < 2000 : Math.abs(to - from - means) < 2000);
    }
  };
  const keys = { "+": steps[3], "=": steps[3], "-": steps[2], "[": steps[0], "]": steps[1], 0: buttons[1].el };
  return { el, tell, key: (name) => keys[name]?.click() };
}

// From and to as whole days, the last one included; save([from, to] or []) keeps them.
export function makeSpan({ model, save }) {
  const field = () => Object.assign(node("input", "wb-select wb-day"), { type: "date" });
  const from = field(), to = field(), words = node("span", "wb-count");
  const clear = button("wb-button", "All times", () => save([]));
  const next = (day, days) => toIso(toMs(day) + days * DAY);
  const done = () => {
    if ([from, to].some((one) => one.validity.badInput)) return;
    const pair = [from.value, to.value && next(to.value, 1)];
    words.textContent = "";
    if (pair[0] && pair[1] && pair[1] <= pair[0]) { words.textContent = "ends before it begins"; return; }
    if (pair.join() !== shownPair().join()) save(pair.some(Boolean) ? pair : []);
  };
  let held = [];
  const days = () => held.map((end, at) => (end && at ? toIso(Math.floor((toMs(end) - 1) / DAY) * DAY) : end.slice(0, 10)));
  const shownPair = () => { const [start = "", end = ""] = days(); return [start, end && next(end, 1)]; };
  for (const one of [from, to]) {
    one.addEventListener("blur", done);
    one.addEventListener("keydown", ({ key }) => { if (key === "Enter") done(); });
  }
  const tell = () => {
    held = [...model.get("span")];
    [from.value, to.value] = held.length ? days() : ["", ""];
    words.textContent = held.some((end) => end.includes("T")) ? held.map((end) => end.replace("T", " ").slice(0, 16)).join(" to ") : "";
    clear.hidden = !held.length;
  };
  const el = node("div", "wb-bar wb-span", labelled("From", from), labelled("to", to), words, clear);
  el.setAttribute("role", "group");
  el.ariaLabel = "Narrow to a stretch of time";
  return { el, tell };
}

// A strip over the axis: dragging along it draws a stretch of time.
export function makeBrush({ view, save, signal }) {
  const mark = node("div", "wb-drawn"), el = node("div", "wb-brush", mark);
  el.title = "Drag along the axis to narrow to a stretch of time";
  el.setAttribute("aria-hidden", "true");                // the fields From and To do the same by keyboard
  let began = null;
  const at = (event) => {
    const box = el.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
  };
  const draw = (one, other) => Object.assign(mark.style, { left: `${Math.min(one, other) * 100}%`, width: `${Math.abs(other - one) * 100}%` });
  const end = () => { began = null; mark.style.width = "0"; };
  el.addEventListener("pointerdown", (event) => { began = at(event); el.setPointerCapture(event.pointerId); event.preventDefault(); }, { signal });
  el.addEventListener("pointermove", (event) => { if (began !== null) draw(began, at(event)); }, { signal });
  el.addEventListener("pointerup", (event) => {
    if (began === null) return;
    const [from, to] = view(), ends = [began, at(event)].sort((one, other) => one - other);
    end();
    if ((ends[1] - ends[0]) * el.clientWidth >= 4) save(rounded(ends.map((share) => from + share * (to - from)), view()));
  }, { signal });
  el.addEventListener("pointercancel", end, { signal });
  return { el, place: ({ left, right, top }) => Object.assign(el.style, { left: `${left}px`, right: `${right}px`, height: `${top}px` }) };
}
