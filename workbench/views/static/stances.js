// Who stands where: the matrix of holders and issues, its course over time, who agrees with whom, and all sentences.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { rows, sentences, articles: { id: { title, published } } } of workbench.views.stances; selected (key
//   or ""), kept (entity keys, [] = all), span ([from, to), [] = all times), issue (a name, "" = all); live where a kernel hears { kind: "group", groups: [{ stances: [key], name }] } and
//   { kind: "undo" } and answers with a new payload and { kind: "done", what }, or { kind: "refused", why }.
import { button, choice, labelled, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";
import { cellName, holderAt, matrixOf, stancesMeant } from "./stance_cells.js";
import { makeCourse } from "./stance_course.js";
import { makeIssues } from "./stance_issues.js";
import { makeStanceList } from "./stance_list.js";
import { makeMatrix } from "./stance_matrix.js";
import { makePairs } from "./stance_pairs.js";
import { matrixPicture } from "./stance_pictures.js";
import { exportsOf } from "./stances_export.js";
import { tabsOf } from "./tabs.js";

const LEVELS = [["person", "Persons and organizations"], ["organization", "Organizations (persons rolled up)"]];
const SIDES_SHOWN = [["", "Any side"], ["for", "+ For"], ["against", "− Against"], ["mixed", "± Mixed"], ["conditional", "? Conditional"], ["undisclosed", "○ Undisclosed"]];
const MOST_DRAWN = 40;                                   // holders and issues of the matrix at first
const STANCE_ORDERS = [["count", "most stated first"], ["contested", "most contested first"], ["name", "by name"]];

let stanceViews = 0;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-matrix");
  const id = `wb-stances-${stanceViews++}`;
  let seen = null, opened = "", drawn = MOST_DRAWN;

  const payload = () => model.get("payload"), selected = () => model.get("selected");
  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const select = (key) => save("selected", key === selected() ? "" : key);

  // What is asked for -----------------------------------------------------------------------------------------------
  const level = choice(LEVELS, draw), side = choice(SIDES_SHOWN, draw), order = choice(STANCE_ORDERS, draw);
  [level.ariaLabel, side.ariaLabel] = ["Whose stances", "Side"];
  const words = Object.assign(node("input", "wb-search"), { type: "search", placeholder: "Find holder, issue or words", ariaLabel: "Find holder, issue or words" });
  const [leastStances, leastHolders] = ["Stances of a holder ≥", "Holders of an issue ≥"].map((ariaLabel) => Object.assign(node("input", "wb-least"), { type: "number", min: 1, step: 1, value: 1, oninput: draw, ariaLabel }));
  const contested = Object.assign(node("input"), { type: "checkbox", onchange: draw });
  const hidden = node("span", "wb-count"), all = button("wb-button", "Show all stances", showAll);
  hidden.setAttribute("role", "status");
  const count = ({ value }) => Math.max(1, Number(value) || 1);
  const chosen = () => ({ level: level.value, side: side.value, order: order.value, contested: contested.checked, leastStances: count(leastStances), leastHolders: count(leastHolders) });
  function showAll() {
    Object.assign(words, { value: "" });
    Object.assign(side, { value: "" });
    Object.assign(contested, { checked: false });
    for (const one of [leastStances, leastHolders]) one.value = 1;
    for (const [name, none] of [["kept", []], ["span", []], ["issue", ""]]) if (model.get(name)?.length) save(name, none);
    draw();
  }

  // What is shown ---------------------------------------------------------------------------------------------------
  const list = makeStanceList({ payload, selected, select }), sentences = makeStanceList({ payload, selected, select });
  list.el.id = id;
  const issues = makeIssues({ model, rows: () => payload().rows ?? [], payload });
  const matrix = makeMatrix({ id, signal, selected, headOf: issues.headOf, open(cell) {
    opened = cellName(cell.holder, cell.issue);
    save("selected", cell.keys[(cell.keys.indexOf(selected()) + 1) % cell.keys.length]);
    light();
  } });
  const course = makeCourse({ payload, selected, select }), pairs = makePairs({ payload, selected, select });
  const empty = node("p", "wb-empty", "No positions to show.");
  const hint = node("p", "wb-legend", "Figures beside a side: how many stances are for (+), against (−), conditional (?) and undisclosed (○). Dashed and italic: known at second hand only, through somebody other than the holder; dotted: in part.");
  const more = button("wb-button", "", () => { drawn *= 2; draw(); });
  const tabs = tabsOf("Stances", [
    ["Matrix", node("div", "", issues.el, matrix.el, more, hint, list.el)], ["Over time", course.el], ["Who agrees", pairs.el], ["All sentences", sentences.el],
  ], draw);

  function draw() {
    const { rows = [], sentences: texts = [] } = payload(), whole = matrixOf(rows, { ...chosen(), side: "", contested: false, leastStances: 1, leastHolders: 1 });
    seen = matrixOf(stancesMeant(rows, { kept: model.get("kept"), words: words.value, span: model.get("span") ?? [], issue: model.get("issue") ?? "", articles: payload().articles ?? {} }, texts), chosen());
    tell(whole);
    empty.hidden = seen.stances.length > 0;
    tabs.el.hidden = !rows.length;
    ({ Matrix: () => { issues.draw(seen); drawMatrix(); drawList(); }, "Over time": () => course.draw(seen, level.value), "Who agrees": () => pairs.draw(seen),
      "All sentences": () => sentences.draw(seen.stances, "", { named: true }) })[tabs.current()]();
  }
  function tell(whole) {
    const gone = [["stance", whole.stances.length - seen.stances.length], ["holder", whole.holders.length - seen.holders.length], ["issue", whole.issues.length - seen.issues.length]];
    const told = gone.filter(([, number]) => number > 0).map(([name, number]) => `${number} ${name}${number === 1 ? "" : "s"}`);
    const causes = [["kept", "the list of who is kept"], ["span", "the stretch of time"], ["issue", "the issue"]].filter(([name]) => model.get(name)?.length);
    const by = causes.length ? ` (also by ${causes.map(([, cause]) => cause).join(" and ")})` : "";
    hidden.textContent = told.length ? `Hidden: ${told.join(", ")}${by}` : `${whole.stances.length} stances, ${whole.holders.length} holders, ${whole.issues.length} issues`;
    all.hidden = !told.length;
  }
  // Of thousands the first ones; the others come on demand, or to the front when one narrows.
  function drawMatrix() {
    const [holders, columns] = [seen.holders.slice(0, drawn), seen.issues.slice(0, drawn)];
    matrix.draw({ ...seen, holders, issues: columns });
    more.hidden = holders.length === seen.holders.length && columns.length === seen.issues.length;
    more.textContent = `Drawn: the first ${holders.length} of ${seen.holders.length} holders and ${columns.length} of ${seen.issues.length} issues. Draw more`;
  }
  function drawList() {
    const cell = seen.cells.find(({ keys }) => keys.includes(selected())) ?? seen.cells.find((one) => cellName(one.holder, one.issue) === opened);
    list.draw(cell?.stances ?? [], cell ? `${cell.holder} on ${cell.issue}` : "", { named: cell?.stances.some((row) => holderAt(row, "person") !== cell.holder) });
  }
  function shown() {
    const held = new Set(seen.stances);
    return payload().rows.filter((row) => held.has(row));  // in the order of the text
  }
  // The chart in sight, as a picture; the lists have none.
  function drawing() {
    if (tabs.current() === "Over time") return { name: "course", picture: course.picture() };
    return { name: "matrix", picture: tabs.current() === "Matrix" ? matrixPicture({ ...seen, holders: seen.holders.slice(0, drawn), issues: seen.issues.slice(0, drawn) }) : null };
  }
  function light() {
    if (!seen) return;
    if (tabs.current() === "Matrix") { matrix.light(seen.cells); drawList(); } else draw();
  }

  let typed = 0;
  words.oninput = () => { clearTimeout(typed); typed = setTimeout(draw, 120); };
  signal?.addEventListener("abort", () => clearTimeout(typed));
  ownKeys(el, signal, (event) => {
    if (event.key === "Escape" && !typesText(event.target)) save("selected", "");
  });
  listen(model, signal, { payload: draw, kept: draw, span: draw, issue: draw, selected: light });
  issues.listen(signal);
  el.append(
    node("div", "wb-bar", words, side, level, labelled("Order", order)),
    node("div", "wb-bar", labelled("Stances of a holder ≥", leastStances), labelled("Holders of an issue ≥", leastHolders), node("label", "wb-layer", contested, node("span", "", "Only contested issues")), hidden, all),
    tabs.el, empty, exportsOf({ payload, shown, drawing }), makeEditor({ model, el, signal }).said);
  draw();
}

export default { render };
