// One control for each parameter, by its kind, with what it means and a way back to its default.

export function element(tag, { data = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

let serial = 0;
const freshId = () => `wb-control-${serial++}`;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const inWords = (value) => (value === null ? "not set" : value === true ? "on" : value === false ? "off" : String(value));

const DEBOUNCE = 50;                                     // milliseconds; of many steps of a slider the last one counts

// Each kind of control: its elements, `show`, which puts a value into them, and `input`, which is told a new one.
const KINDS_OF_CONTROL = {
  slider(field, id, input) {
    const range = element("input", { id, type: "range", min: field.min, max: field.max, step: field.step });
    const number = element("output", { className: "wb-value" });
    number.htmlFor = id;
    const show = (value) => { range.value = value; number.textContent = stepped(value, field); };
    range.addEventListener("input", () => { number.textContent = stepped(range.valueAsNumber, field); input(range.valueAsNumber); });
    const label = element("label", { htmlFor: id, textContent: field.title });
    return { head: [label, number], body: [range], show, described: range, range: `${stepped(field.min, field)} to ${stepped(field.max, field)}` };
  },
  checkbox(field, id, input) {
    const box = element("input", { id, type: "checkbox" });
    box.addEventListener("change", () => input(box.checked));
    const label = element("label", {}, box, ` ${field.title}`);
    return { head: [label], body: [], show: (value) => { box.checked = value; }, described: box };
  },
  date(field, id, input) {
    const day = element("input", { id, type: "date" });
    const whole = () => day.value === "" || day.valueAsNumber > Date.UTC(1000);      // years are typed digit by digit
    day.addEventListener("change", () => { if (whole()) input(day.value || null); });
    const label = element("label", { htmlFor: id, textContent: field.title });
    return { head: [label], body: [day], show: (value) => { day.value = value ?? ""; }, described: day };
  },
  choices(field, id, input) {
    const boxes = field.options.map(({ value }) => element("input", { type: "checkbox", value }));
    const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
    const count = element("span", { className: "wb-value" });
    const tell = () => { count.textContent = `${chosen().length} of ${boxes.length}`; };
    const rows = field.options.map(({ value, description }, at) => {
      boxes[at].addEventListener("change", () => { tell(); input(chosen()); });
      return element("label", { className: "wb-choice" }, boxes[at],
        element("span", {}, value, ...(description ? [element("small", { textContent: description })] : [])));
    });
    const group = element("details", { className: "wb-choices" },
      element("summary", {}, field.title, " ", count),
      element("div", { role: "group", ariaLabel: field.title }, ...rows));
    const show = (value) => { boxes.forEach((box) => { box.checked = value.includes(box.value); }); tell(); };
    return { head: [group], body: [], show, described: group.lastChild, focused: group.firstChild, fold: group, rows };
  },
};

function stepped(value, { step }) {
  const digits = Number.isInteger(step) ? 0 : String(step).split(".")[1].length;
  return Number(value).toFixed(digits);
}

// `turned(wait)` is told that another value is wanted, and after how many milliseconds if no other comes, none if left out.
export function controlOf(field, group, turned) {
  const id = freshId(), initial = Array.isArray(field.default) ? "all" : inWords(field.default);
  const reset = element("button", { type: "button", className: "wb-reset", textContent: "↺" });
  reset.ariaLabel = `Reset ${field.title}`;
  reset.title = `Back to ${initial}`;
  let held;
  const box = element("div", { className: `wb-control wb-${field.kind}`, data: { name: field.name } });
  const differs = () => !same(held, field.default);
  const keep = (value) => {
    held = value;
    reset.disabled = !differs();
    box.classList.toggle("wb-differs", differs());
  };
  const made = KINDS_OF_CONTROL[field.kind](field, id, (value) => { keep(value); turned(field.kind === "slider" ? DEBOUNCE : 0); });
  const help = element("small", { id: `${id}-help`, className: "wb-help" }, field.description,
    element("span", { className: "wb-default", textContent: ` ${made.range ? `From ${made.range}. ` : ""}Default: ${initial}.` }));
  made.described.setAttribute("aria-describedby", help.id);
  const show = (value) => { keep(value); made.show(value); };
  const back = () => show(field.default);
  reset.addEventListener("click", () => { back(); turned(); (made.focused ?? made.described).focus(); });
  box.append(element("div", { className: "wb-control-head" }, ...made.head, reset), ...made.body, help);
  const words = [field.title, field.description, `${group}.${field.name}`].join("\n").toLowerCase();
  const options = (field.options ?? []).map(({ value, description }) => `${value}\n${description}`.toLowerCase());
  return { name: field.name, box, show, back, differs, words, options, rows: made.rows ?? [], fold: made.fold, value: () => held };
}
