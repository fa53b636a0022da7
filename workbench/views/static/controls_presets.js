// Settings kept by name: those that are built in, and the analyst's own.
import { button, choice, labelled, node } from "./dom.js";

// `send` is told a message, `values()` what the controls hold.
export function makePresets({ send, values }) {
  const chooser = choice([], tell), about = node("p", "wb-help"), where = node("p", "wb-help"), problems = node("ul", "wb-problems");
  const load = button("wb-small", "Load", () => send({ kind: "preset-load", name: chooser.value }));
  const remove = button("wb-small", "Delete", () => send({ kind: "preset-delete", name: chooser.value }));
  const name = Object.assign(node("input"), { type: "text", maxLength: 60, required: true, autocomplete: "off" });
  const save = Object.assign(button("wb-small", "Save"), { type: "submit" });
  const form = node("form", "wb-line", labelled("Save as", name), save);
  const holds = node("span", "wb-value");
  const el = node("details", "wb-presets", node("summary", "", "Presets ", holds),
    node("div", "wb-line", labelled("Preset", chooser), load, remove), about, form, where, problems);
  chooser.ariaLabel = "Preset";
  let rows = [], held = "";

  form.onsubmit = (event) => {
    event.preventDefault();
    send({ kind: "preset-save", name: name.value, values: values() });
    name.value = "";
  };
  function tell() {
    const chosen = rows.find((one) => one.name === chooser.value);
    about.textContent = chosen?.description ?? "";
    remove.disabled = !chosen?.own;
  }
  function show(presets) {
    const kept = chooser.value;
    rows = presets.rows;
    const groups = [["Built in", false], ["Your own", true]].map(([words, own]) => {
      const made = node("optgroup", "", ...rows.filter((one) => one.own === own).map((one) => Object.assign(node("option", "", one.name), { value: one.name })));
      made.label = words;
      return made;
    });
    chooser.replaceChildren(...groups.filter((group) => group.children.length));
    const wanted = presets.holds === held ? [kept, held] : [presets.holds, kept];
    held = presets.holds;
    chooser.value = wanted.find((one) => rows.some((row) => row.name === one)) ?? rows[0].name;
    holds.textContent = presets.holds ? `“${presets.holds}” holds` : "";
    where.textContent = presets.kept ? "Yours are kept in the case folder; the day of publication is no part of them."
      : "This case has no folder: what you save here ends with the session.";
    problems.replaceChildren(...presets.problems.map((line) => node("li", "", line)));
    tell();
  }
  return { el, show };
}
