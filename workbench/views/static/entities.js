// Everybody in the articles: search, filter, sort, select, step through their mentions, and narrow all views to some.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { entities: [{ keys, members: [[key]], articles, name, type, tag, fill, named, mentions, open, roles,
//   aliases, first: [article, paragraph], offset }] }, one row a name; selected (key or ""), kept (entity keys, [] = all;
//   [""] where no entity passes), article (id, "" = the first).
import { button, choice, labelled, listen, node, ownKeys, typesText } from "./dom.js";
import { textField } from "./edit_fields.js";
import { makeForm } from "./edit_form.js";
import { makeEditor } from "./editing.js";
import { exportBar } from "./exports.js";

const COLUMNS = [["name", "Name"], ["type", "Type"], ["mentions", "Mentions"], ["first", "First"]];
const FALLING = ["mentions"];                            // sorted from the greatest at first
const TYPES = [["", "All types"], ["person", "Persons"], ["organization", "Organizations"], ["place", "Places"], ["group", "Groups"], ["other", "Others"]];
const NAMED = [["", "Everybody"], ["named", "Named"], ["described", "Only described"], ["role", "With a role"], ["open", "With unsure mentions"]];
const SAVED_ENTITY = ["name", "type", "named", "mentions", "open", "roles", "aliases", "article", "paragraph", "keys"];
const NONE = [""];                                       // a key that nobody has

const PASSES = {
  named: (one) => one.named,
  described: (one) => !one.named,
  role: (one) => one.roles.length > 0,
  open: (one) => one.open > 0,
};
const ORDERS = {
  name: (one, other) => one.name.localeCompare(other.name),
  type: (one, other) => one.type.localeCompare(other.type),
  mentions: (one, other) => one.mentions - other.mentions,
  first: (one, other) => one.first[0] - other.first[0] || one.offset - other.offset,
};

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-entities");
  let sort = "mentions", down = true, ticked = new Set(), own = false, rows = [], rowAt = 0, columnAt = 1;
  const search = Object.assign(node("input", "wb-search"), { type: "search", placeholder: "Find a name or role", ariaLabel: "Find a name or role" });
  const type = choice(TYPES, narrow), how = choice(NAMED, narrow);
  [type.ariaLabel, how.ariaLabel] = ["Type", "How it is told"];
  const least = Object.assign(node("input", "wb-least"), { type: "number", min: 1, step: 1, value: 1, oninput: narrow });
  const all = button("wb-button", "Show all", showAll);
  const summary = node("span", "wb-count");
  summary.setAttribute("role", "status");
  const heads = node("tr"), body = node("tbody");
  const table = node("table", "wb-table", node("caption", "wb-hidden", "Entities"), node("thead", "", heads), body);

  const entities = () => model.get("payload").entities ?? [];
  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const isTicked = ({ keys }) => keys.some((key) => ticked.has(key));
  const isSelected = ({ keys, members }, key) => keys.includes(key) || members.some((held) => held.includes(key));
  // Of an entity of several articles the one of the article that is open.
  const here = (one) => Math.max(0, one.articles.indexOf(model.get("article")));
  const select = (one) => save("selected", isSelected(one, model.get("selected")) ? "" : one.keys[here(one)]);

  // Narrowing: what is not in the list is highlighted nowhere. ------------------------------------------------------
  const filtered = () => Boolean(search.value.trim() || type.value || how.value || Number(least.value) > 1);
  function passing() {
    const words = search.value.trim().toLowerCase();
    const meant = model.get("meant");
    return entities().filter((one) => (!meant || one.keys.some((key) => meant.people.has(key)))
      && (!type.value || one.type === type.value)
      && (!how.value || PASSES[how.value](one))
      && one.mentions >= (Number(least.value) || 1)
      && [one.name, ...one.roles, ...one.aliases].some((text) => text.toLowerCase().includes(words)));
  }
  function narrow() {
    draw();
    const chosen = rows.filter(({ one }) => isTicked(one));
    const held = (chosen.length ? chosen : filtered() ? rows : []).flatMap(({ one }) => one.keys);
    own = true;
    save("kept", held.length || !filtered() ? held : NONE);
    own = false;
    tell();
  }
  function tick(one, on) {
    for (const key of one.keys) ticked[on ? "add" : "delete"](key);
    narrow();
  }
  function showAll() {
    [search.value, type.value, how.value, least.value] = ["", "", "", 1];
    ticked.clear();
    narrow();
    search.focus();
  }

  // Merging: those ticked are one. -----------------------------------------------------------------------------------
  const editor = makeEditor({ model, el, signal }), place = node("div");
  const merge = button("wb-button", "Merge …", openMerge);
  merge.title = "Those ticked are one";
  function openMerge() {
    const held = entities().filter(isTicked), [first] = held;
    const form = makeForm({
      title: "Merge", save: "Merge",
      fields: { name: textField({ label: "Name of all", value: first.name, options: held.map(({ name }) => name) }) },
      submit: ({ name }, answered) => editor.correct([{ action: "merge", about: "entity", keys: held.flatMap(({ keys }) => keys), values: { name } }], (answer) => {
        answered(answer);
        if (answer.refused) return;
        for (const key of held.flatMap(({ keys }) => keys)) ticked.delete(key);
        narrow();
      }),
      closed() {
        const back = place.contains(document.activeElement);
        place.replaceChildren();
        if (back) (merge.hidden ? search : merge).focus();
      },
    });
    place.replaceChildren(form.el);
    form.focus();
  }

  // Drawing --------------------------------------------------------------------------------------------------------
  function drawHeads() {
    const focused = [...heads.children].indexOf(document.activeElement?.closest("th"));
    heads.replaceChildren(node("th", "wb-narrow", node("span", "wb-hidden", "Keep")), ...COLUMNS.map(([name, title]) => {
      const head = node("th", `wb-col-${name}`, button("wb-sort", title, () => {
        down = sort === name ? !down : FALLING.includes(name);
        sort = name;
        draw();
      }));
      head.scope = "col";
      head.ariaSort = sort === name ? (down ? "descending" : "ascending") : "none";
      return head;
    }));
    if (focused >= 0) heads.children[focused].querySelector("button")?.focus();
  }

  function rowOf(one) {
    const box = Object.assign(node("input"), { type: "checkbox", checked: isTicked(one), ariaLabel: `Keep ${one.name}` });
    const swatch = node("span", "wb-swatch");
    swatch.style.backgroundColor = one.fill;
    const name = button("wb-name", one.name);
    const open = one.open ? [`${one.open} unsure`] : [];
    const about = [...one.roles, ...one.aliases.map((alias) => `“${alias}”`), ...open].join(" · ");
    const tag = node("span", "wb-tag", one.tag), [article, paragraph] = one.first;
    tag.title = one.type;
    const first = node("span", "", paragraph ? `¶ ${paragraph}` : "");       // none where the text does not leave
    if (paragraph) first.title = `First mentioned in paragraph ${paragraph} of article ${article}`;
    const made = node("tr", "",
      node("td", "wb-narrow", box),
      node("td", "wb-col-name", swatch, name, ...(about ? [node("span", "wb-about", about)] : [])),
      node("td", "", tag), node("td", "wb-number", String(one.mentions)), node("td", "wb-number", first));
    box.tabIndex = name.tabIndex = -1;
    return { one, made, stops: [box, name] };
  }

  function draw() {
    const focused = focusedStop();
    drawHeads();
    rows = passing().sort((one, other) => (down ? -1 : 1) * ORDERS[sort](one, other) || ORDERS.name(one, other)).map(rowOf);
    body.replaceChildren(...rows.map(({ made }) => made));
    light();
    tell();
    rowAt = Math.min(rowAt, Math.max(0, rows.length - 1));
    if (rows.length) rows[rowAt].stops[columnAt].tabIndex = 0;
    const again = focused && rows.find(({ one }) => one.keys[0] === focused.key);
    if (again) again.stops[focused.column].focus({ preventScroll: true });
  }
  function light() {
    const key = model.get("selected");
    for (const row of rows) {
      const chosen = key !== "" && isSelected(row.one, key);
      if (row.chosen === chosen) continue;
      row.chosen = chosen;
      row.made.classList.toggle("wb-chosen", chosen);
      row.stops[1].ariaPressed = String(chosen);
    }
  }
  function tell() {
    const found = rows.length, total = entities().length, kept = entities().filter(isTicked).length;
    all.hidden = !filtered() && !model.get("kept").length;
    merge.hidden = !editor.live() || kept < 2;
    const within = model.get("meant") ? " in this time or issue" : "";
    summary.textContent = kept ? `${kept} of ${total} kept` : found < total ? `${found} of ${total}${within}` : `${total} in all`;
  }

  // Keys -----------------------------------------------------------------------------------------------------------
  function placeOf(element) {
    const at = rows.findIndex(({ made }) => made === element?.closest("tr"));
    return at < 0 ? null : [at, Math.max(0, rows[at].stops.indexOf(element))];
  }
  function focusedStop() {
    const place = placeOf(document.activeElement);
    return place && { key: rows[place[0]].one.keys[0], column: place[1] };
  }
  // The next mention of the selected entity, or of the one in focus.
  function step(by) {
    const key = model.get("selected");
    const one = rows.find(({ one }) => key && isSelected(one, key))?.one ?? rows[placeOf(document.activeElement)?.[0]]?.one;
    if (!one) return;
    const members = one.members.find((held) => held.includes(key)) ?? one.members[here(one)];
    const at = members.indexOf(key), first = isSelected(one, key) ? 0 : -1;
    save("selected", members[((at < 0 ? first : at) + by + members.length) % members.length]);
  }

  body.addEventListener("click", ({ target }) => {
    const at = placeOf(target);
    if (at && target.matches(".wb-name")) select(rows[at[0]].one);
  }, { signal });
  body.addEventListener("change", ({ target }) => tick(rows[placeOf(target)[0]].one, target.checked), { signal });
  body.addEventListener("focusin", ({ target }) => {
    const place = placeOf(target);
    if (!place) return;
    if (rows[rowAt]) rows[rowAt].stops[columnAt].tabIndex = -1;
    [rowAt, columnAt] = place;
    rows[rowAt].stops[columnAt].tabIndex = 0;
  }, { signal });
  body.addEventListener("keydown", (event) => {
    const [row, column] = {
      ArrowDown: [rowAt + 1, columnAt], ArrowUp: [rowAt - 1, columnAt], ArrowLeft: [rowAt, 0], ArrowRight: [rowAt, 1],
      Home: [0, columnAt], End: [rows.length - 1, columnAt],
    }[event.key] ?? [-1, 0];
    if (!rows[row]) return;
    event.preventDefault();
    rows[row].stops[column].focus();
  }, { signal });
  ownKeys(el, signal, (event) => {
    if (typesText(event.target)) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
    if (event.key === "Escape") save("selected", "");
  });
  let typed = 0;
  search.oninput = () => { clearTimeout(typed); typed = setTimeout(narrow, 120); };
  signal?.addEventListener("abort", () => clearTimeout(typed));

  listen(model, signal, {
    payload() { if (filtered() || ticked.size) narrow(); else draw(); },      // others may pass now, or be gone
    selected: light, span: draw, issue: draw,
    kept() {
      if (own) return;
      if (!model.get("kept").length) [search.value, type.value, how.value, least.value] = ["", "", "", 1];
      const held = new Set(model.get("kept"));
      const shown = rows.flatMap(({ one }) => one.keys);
      if (filtered() && shown.length === held.size && shown.every((key) => held.has(key))) return;
      ticked = held;
      draw();
    },
  });
  ticked = new Set(model.get("kept"));
  const filters = node("div", "wb-bar wb-filters", type, how, labelled("Mentions ≥", least));
  const saved = ({ one }) => ({ ...one, article: one.first[0], paragraph: one.first[1] });
  const saving = exportBar({ name: "entities", columns: SAVED_ENTITY, rows: () => rows.filter(({ one }) => !ticked.size || isTicked(one)).map(saved) });
  el.append(node("div", "wb-bar", search, summary, merge, all), place, editor.said, filters, node("div", "wb-scroll", table), saving);
  draw();
}

export default { render };
