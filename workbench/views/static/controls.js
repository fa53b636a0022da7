// The panel of parameters, live only.  It is told by `specs` which controls there are and by `state` what holds; it
// asks for other values by `request`: { number, values }.  Python checks them and answers with a state of that number.

const DEBOUNCE = 50;                                     // milliseconds; of many steps of a slider the last one counts

function element(tag, { data = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

let serial = 0;
const freshId = () => `wb-control-${serial++}`;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const shown = (value) => (value === null ? "not set" : value === true ? "on" : value === false ? "off" : String(value));

// Each kind of control: its elements, `show`, which puts a value into them, and `input`, which is told a new one.
const KINDS = {
  slider(field, id, input) {
    const range = element("input", { id, type: "range", min: field.min, max: field.max, step: field.step });
    const number = element("output", { className: "wb-value" });
    number.htmlFor = id;
    const show = (value) => { range.value = value; number.textContent = format(value, field); };
    range.addEventListener("input", () => { number.textContent = format(range.valueAsNumber, field); input(range.valueAsNumber); });
    const label = element("label", { htmlFor: id, textContent: field.title });
    return { head: [label, number], body: [range], show, described: range };
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
    return { head: [group], body: [], show, described: group.lastChild, focused: group.firstChild };
  },
};

function format(value, { step }) {
  const digits = Number.isInteger(step) ? 0 : String(step).split(".")[1].length;
  return Number(value).toFixed(digits);
}

function control(field, send) {
  const id = freshId();
  const help = element("small", { id: `${id}-help`, className: "wb-help", textContent: field.description });
  const reset = element("button", { type: "button", className: "wb-reset", textContent: "↺" });
  reset.ariaLabel = `Reset ${field.title}`;
  reset.title = Array.isArray(field.default) ? "Back to all" : `Back to ${shown(field.default)}`;
  let held;
  const keep = (value) => { held = value; reset.disabled = same(value, field.default); };
  const turn = (value) => { keep(value); send(); };
  const made = KINDS[field.kind](field, id, turn);
  made.described.setAttribute("aria-describedby", help.id);
  const show = (value) => { keep(value); made.show(value); };
  reset.addEventListener("click", () => { show(field.default); send(); (made.focused ?? made.described).focus(); });
  const box = element("div", { className: `wb-control wb-${field.kind}`, data: { name: field.name } },
    element("div", { className: "wb-control-head" }, ...made.head, reset), ...made.body, help);
  return { name: field.name, box, show, value: () => held };
}

function render({ model, el, signal }) {
  let timer = 0, asked = model.get("state").number;
  const later = () => { clearTimeout(timer); timer = setTimeout(ask, DEBOUNCE); };
  const groups = model.get("specs").map((spec) => {
    const controls = spec.fields.map((field) => control(field, later));
    const box = element("details", { className: "wb-group", open: spec.open, data: { name: spec.name } },
      element("summary", { textContent: spec.title }), ...controls.map((one) => one.box));
    return { name: spec.name, box, controls };
  });
  const changes = element("p", { className: "wb-changes", role: "status" });
  const error = element("p", { className: "wb-error", role: "alert" });
  const panel = element("details", { className: "wb-panel", open: true }, element("summary", { textContent: "Parameters" }),
    changes, error, ...groups.map((group) => group.box));

  const wanted = () => {
    const values = structuredClone(model.get("state").values);
    for (const { name, controls } of groups) for (const one of controls) values[name][one.name] = one.value();
    return values;
  };
  function ask() {
    timer = 0;
    asked += 1;
    model.set("request", { number: asked, values: wanted() });
    model.save_changes();
    panel.ariaBusy = "true";
  }
  const show = () => {
    const state = model.get("state");
    if (timer || state.number < asked) return;           // the analyst has turned further: a later answer will come
    asked = state.number;
    for (const { name, controls } of groups) for (const one of controls) one.show(state.values[name][one.name]);
    changes.textContent = state.changes || "Turn a parameter: what it changes is told here.";
    error.textContent = state.error;
    panel.ariaBusy = "false";
  };

  el.classList.add("wb-controls");
  el.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();      // else Lab takes the key: x cuts this very cell
  }, { signal });
  model.on("change:state", show);
  signal.addEventListener("abort", () => { clearTimeout(timer); model.off("change:state", show); });
  el.append(panel);
  show();
}

export default { render };
