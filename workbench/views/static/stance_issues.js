// Renaming, merging and splitting issues, where a kernel hears it: issues are ticked in their heads or in the list.
import { button, labelled, node } from "./dom.js";

// Host: model, rows(): all stances, payload().
export function makeIssues({ model, rows, payload }) {
  const live = () => Boolean(model.get("live"));
  const el = node("div", "wb-issues"), said = node("p", "wb-meta"), form = node("form", "wb-issue-form"), ticked = new Set();
  const name = Object.assign(node("input", "wb-search"), { type: "text", ariaLabel: "Name of the issue", required: true });
  const pieces = node("fieldset", "wb-pieces");
  const [merge, rename, split] = [["Merge", "merge"], ["Rename", "rename"], ["Split", "split"]].map(([words, way]) => button("wb-button", words, () => open(way)));
  const undo = button("wb-button wb-issue-undo", "Undo", () => send({ kind: "undo" }));
  let way = "";
  said.setAttribute("role", "status");

  const send = (message) => { said.textContent = "…"; close(); model.send(message); };
  const of = (issues) => rows().filter(({ issue }) => issues.has(issue));

  function headOf({ name: issue }) {
    const name = button("wb-issue-name", issue, () => { model.set("issue", model.get("issue") === issue ? "" : issue); model.save_changes(); });
    name.ariaPressed = String(model.get("issue") === issue);
    name.title = "Narrow all views to this issue, or let it go";
    if (!live()) return [name];
    const box = Object.assign(node("input"), { type: "checkbox", checked: ticked.has(issue), ariaLabel: `Choose ${issue}` });
    box.onchange = () => { if (box.checked) ticked.add(issue); else ticked.delete(issue); close(); tell(); };
    return [node("span", "wb-issue-head", box, name)];
  }
  function tell() {
    merge.disabled = ticked.size < 2;
    rename.disabled = ticked.size !== 1;
    split.disabled = ticked.size !== 1 || of(ticked).length < 2;
  }
  function draw({ issues }) {
    el.hidden = !live();
    const shown = new Set(issues.map((issue) => issue.name));
    for (const issue of ticked) if (!shown.has(issue)) ticked.delete(issue);
    tell();
  }
  function open(wanted) {
    way = wanted;
    const [first] = [...ticked];
    name.value = way === "split" ? "" : first;
    const boxes = way === "split" ? of(ticked).map((row) => {
      const box = Object.assign(node("input"), { type: "checkbox", value: row.key });
      return node("label", "wb-piece", box, node("span", "", `${row.name} ${row.position} “${row.target}”: ${payload().sentences[row.sentence]}`));
    }) : [];
    pieces.replaceChildren(node("legend", "", `Which stances of “${first}” are about something else?`), ...boxes);
    pieces.hidden = !boxes.length;
    form.hidden = false;
    name.focus();
    name.select();
  }
  function close() { form.hidden = true; }
  form.onsubmit = (event) => {
    event.preventDefault();
    const called = name.value.trim(), apart = [...pieces.querySelectorAll("input:checked")].map(({ value }) => value);
    if (!called) return;
    if (way === "split" && (!apart.length || apart.length === of(ticked).length)) { said.textContent = "Choose some of the stances, and leave some."; return; }
    const held = of(ticked), keys = held.map(({ key }) => key);
    const rest = { stances: keys.filter((key) => !apart.includes(key)), name: [...ticked][0] };
    ticked.clear();
    send({ kind: "group", groups: way === "split" ? [{ stances: apart, name: called }, rest] : [{ stances: keys, name: called }] });
  };
  form.onkeydown = ({ key }) => { if (key === "Escape") { close(); merge.parentElement.querySelector("button:enabled")?.focus(); } };
  function listen(signal) {
    const hear = (message) => {
      if (message?.kind === "refused") said.textContent = message.why;
      if (message?.kind === "done") said.textContent = message.what;
    };
    model.on("msg:custom", hear);
    signal?.addEventListener("abort", () => model.off("msg:custom", hear));
  }

  const save = Object.assign(button("wb-button", "Save"), { type: "submit" });
  form.append(labelled("Name", name), pieces, node("div", "wb-acts", save, button("wb-button", "Cancel", close)));
  form.hidden = true;
  el.append(node("div", "wb-bar", node("span", "wb-count", "Issues ticked in the heads:"), merge, rename, split, undo), form, said);
  return { el, draw, headOf, listen };
}
