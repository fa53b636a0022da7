// The panel of parameters, live only.  It is told by `specs` which controls there are and by `state` what holds; it
// asks for other values by `request`: { number, values }.  Python checks them and answers with a state of that number.
// All else it wants it sends: { kind: "stop" | "models" | "model" | "preset-load" | "preset-save" | "preset-delete" }.
// Traits: besides these working { done, total } of long work, pipelines [{ value, label }], selected and article.
import { makeChanges } from "./controls_changes.js";
import { makeCode } from "./controls_code.js";
import { controlOf, element } from "./controls_fields.js";
import { makePipeline, makeProgress } from "./controls_pipeline.js";
import { makePresets } from "./controls_presets.js";
import { sift } from "./controls_search.js";
import { button, listen, node, ownKeys } from "./dom.js";

// One group of controls, with how many differ and a way back for all of them.
function groupOf(spec, turned) {
  const controls = spec.fields.map((field) => controlOf(field, spec.name, turned));
  const count = node("span", "wb-value");
  const reset = button("wb-small", "Reset this group", () => {
    for (const one of controls) one.back();
    turned();
    box.firstChild.focus();
  });
  const box = element("details", { className: "wb-group", open: spec.open, data: { name: spec.name } },
    node("summary", "", `${spec.title} `, count), node("p", "wb-group-acts", reset), ...controls.map((one) => one.box));
  const tell = () => {
    const differing = controls.filter((one) => one.differs()).length;
    count.textContent = differing ? `${differing} of ${controls.length} differ` : "";
    reset.parentElement.hidden = !differing;
    return differing;
  };
  return { name: spec.name, box, controls, tell, words: `${spec.name}\n${spec.title}`.toLowerCase() };
}

function render({ model, el, signal }) {
  let timer = 0, asked = model.get("state").number;
  const later = (wait = 0) => { tell(); clearTimeout(timer); timer = setTimeout(ask, wait); };
  const send = (message) => { panel.ariaBusy = "true"; model.send(message); };
  const groups = model.get("specs").map((spec) => groupOf(spec, later));
  const changes = element("p", { className: "wb-changes", role: "status" });
  const error = element("p", { className: "wb-error", role: "alert" });
  const query = element("input", { type: "search", className: "wb-query", placeholder: "Search parameters and rules" });
  query.ariaLabel = "Search parameters and rules";
  const only = element("input", { type: "checkbox" }), differing = element("span");
  const resetAll = button("wb-small", "Reset all", () => {
    for (const { controls } of groups) for (const one of controls) one.back();
    later();
    query.focus();
  });
  const found = element("p", { className: "wb-help", role: "status" });
  const select = (key) => {
    model.set("article", key.slice(0, key.lastIndexOf(":")));
    model.set("selected", key);
    model.save_changes();
  };
  const progress = makeProgress({ send }), changed = makeChanges(select), code = makeCode();
  const presets = makePresets({ send, values: () => wanted() }), pipeline = makePipeline({ send });
  const panel = element("details", { className: "wb-panel", open: true }, element("summary", { textContent: "Parameters" }),
    changes, progress.el, error, changed.el, presets.el,
    element("div", { className: "wb-find" }, query, element("label", {}, only, " ", differing), resetAll), found,
    ...groups.map((group) => group.box), pipeline.el, code.el);

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
  function tell() {
    const count = groups.reduce((sum, group) => sum + group.tell(), 0);
    differing.textContent = count ? `Only the ${count} that differ${count === 1 ? "s" : ""}` : "Only those that differ";
    resetAll.disabled = count === 0;
    if (!count && only.checked) only.checked = false;
    only.disabled = count === 0;
    look();
  }
  function look() {
    const seen = sift(groups, { query: query.value, differing: only.checked });
    found.textContent = seen ? (query.value.trim() ? `${seen} found` : "") : "No parameter and no rule is called so.";
  }
  function show() {
    const state = model.get("state");
    changed.show(state.kinds);
    code.show(state.code);
    presets.show(state.presets);
    pipeline.show(state.model, model.get("pipelines"));
    error.textContent = state.error;
    panel.ariaBusy = String(state.number < asked);
    if (timer || state.number < asked) return;           // the analyst has turned further: a later answer will come
    asked = state.number;
    for (const { name, controls } of groups) for (const one of controls) one.show(state.values[name][one.name]);
    changes.textContent = state.said || state.changes || "Turn a parameter: what it changes is told here.";
    tell();
  }

  el.classList.add("wb-controls");
  query.addEventListener("input", look);
  only.addEventListener("change", look);
  query.addEventListener("keydown", ({ key }) => { if (key === "Escape") { query.value = ""; look(); } });
  ownKeys(el, signal);                                   // else Lab takes the key: x cuts this very cell
  listen(model, signal, { state: show, pipelines: show, working: () => progress.show(model.get("working")) });
  signal?.addEventListener("abort", () => clearTimeout(timer));
  el.append(panel);
  show();
  progress.show(model.get("working"));
}

export default { render };
