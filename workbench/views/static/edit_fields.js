// The fields of the forms that correct: each has an element, a value, and something to focus.
import { choice, node } from "./dom.js";

let fields = 0;

// A field with its label and a hint below it; `control` is what the label names.
function framed(label, control, hint, ...more) {
  const id = `wb-field-${fields++}`, name = Object.assign(node("label", "", label), { htmlFor: id });
  const about = hint ? [Object.assign(node("small", "wb-help", hint), { id: `${id}-hint` })] : [];
  control.id = id;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return node("div", "wb-field", name, control, ...more, ...about);
}

export function textField({ label, value = "", hint = "", needed = true, long = false, options = [] }) {
  const input = long ? Object.assign(node("textarea", "wb-search"), { rows: 2 }) : Object.assign(node("input", "wb-search"), { type: "text" });
  input.value = value;
  input.required = needed;
  const el = framed(label, input, hint);
  if (options.length) {
    const list = node("datalist", "", ...options.map((words) => Object.assign(node("option"), { value: words })));
    list.id = `${input.id}-list`;
    input.setAttribute("list", list.id);
    el.append(list);
  }
  return { el, value: () => input.value.trim(), focus() { input.focus(); input.select(); } };
}

export function choiceField({ label, options, value, hint = "" }) {
  const made = choice(options);
  if (value) made.value = value;
  return { el: framed(label, made, hint), value: () => made.value, focus: () => made.focus() };
}

export function numberField({ label, value, hint = "", min, max, step }) {
  const input = Object.assign(node("input", "wb-search wb-number-field"), { type: "number", min, max, step });
  input.value = value ?? "";
  return { el: framed(label, input, hint), value: () => input.value, focus() { input.focus(); input.select(); } };
}

export function tickField({ label, checked }) {
  const box = Object.assign(node("input"), { type: "checkbox", checked });
  return { el: node("label", "wb-layer", box, node("span", "", label)), value: () => box.checked, focus: () => box.focus() };
}

const WHEN = [["day", "on one day"], ["stretch", "from … to …"], ["", "no date"]];
const dayOf = (words) => words?.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? "";

// One day, or a stretch whose sides may be open: "2025-03-04", "2025-03-04/..", or nothing.
export function timeField({ label = "When", value: [earliest, latest] = [null, null], open = "day" }) {
  const [first, last] = ["First day", "Last day"].map((ariaLabel) => Object.assign(node("input", "wb-select"), { type: "date", ariaLabel }));
  const how = choice(WHEN, show), between = node("span", "", "to"), open_side = node("small", "wb-help", "Leave a side empty where it is open.");
  [first.value, last.value] = [dayOf(earliest), dayOf(latest)];
  how.value = earliest === latest ? (earliest ? "day" : open) : "stretch";
  const el = framed(label, how, "", node("span", "wb-days", first, between, last), open_side);
  function show() {
    first.hidden = how.value === "";
    last.hidden = between.hidden = open_side.hidden = how.value !== "stretch";
    first.ariaLabel = how.value === "day" ? "Day" : "First day";
  }
  show();
  return {
    el,
    focus: () => how.focus(),
    value: () => ({ "": "", day: first.value, stretch: `${first.value || ".."}/${last.value || ".."}` })[how.value],
    wrong() {
      if (how.value === "day" && !first.value) return "Give a day, or choose “no date”.";
      if (how.value === "stretch" && first.value && last.value && last.value < first.value) return "The last day comes before the first.";
      return how.value === "stretch" && !first.value && !last.value ? "Give the first day or the last, or choose “no date”." : "";
    },
  };
}
