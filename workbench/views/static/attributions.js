// On whose word: an article's attributions as a tree (WAI-ARIA Authoring Practices, "Tree View"); a node opens its sentence.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { articles: [{ id, name, title, nodes: [{ key, parent, level, name, source, cue, kind, manner, marking,
//   negated, begins, stances, rule }] }] } of workbench.views.attribution_tree; entity, selected (key or ""), article (id, "" =
//   the first), kept (entity keys, [] = all); in the workspace meant, which tells what time and issue leave.
import { choice, labelled, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";
import { exportBar } from "./exports.js";

const MARKINGS = [["", "Any marking"], ["explicit", "Explicit"], ["passive", "Passive"], ["hearsay", "Hearsay"], ["implied", "Implied"]];
const DEPTHS = [["", "Any depth"], ["nested", "Only nested"]];

const SAVED_NODE = ["key", "article", "name", "source", "cue", "kind", "manner", "marking", "negated", "depth", "parent", "begins", "stances", "rule"];

let treeViews = 0;

function render({ model, el, signal }) {
  const treeId = `wb-tree-${treeViews++}`;
  el.classList.add("wb-view", "wb-tree-view");
  const chooser = choice([], () => { model.set("article", chooser.value); model.save_changes(); });
  const marking = choice(MARKINGS, draw), depth = choice(DEPTHS, draw), about = node("span", "wb-count");
  [chooser.ariaLabel, marking.ariaLabel, depth.ariaLabel] = ["Article", "Marking", "Depth"];
  about.setAttribute("role", "status");
  const tree = node("ul", "wb-tree"), closed = new Set();
  tree.setAttribute("role", "tree");
  let items = new Map(), stop = null;

  const articles = () => model.get("payload").articles ?? [];
  const current = () => articles().find(({ id }) => id === model.get("article")) ?? articles()[0];
  const select = (key) => { model.set("selected", key === model.get("selected") ? "" : key); model.save_changes(); };

  // Nodes that pass, with all those around them: a chain without a link is no chain.
  function passing(nodes) {
    const keeps = new Set(model.get("kept")), meant = model.get("meant");
    const byKey = new Map(nodes.map((one) => [one.key, one])), kept = new Set();
    const nested = new Set(nodes.filter(({ parent }) => parent).flatMap(({ key, parent }) => [key, parent]));
    for (const one of nodes) {
      if (marking.value && one.marking !== marking.value) continue;
      if (depth.value && !nested.has(one.key)) continue;
      if (keeps.size && !keeps.has(one.entity)) continue;
      if (meant && !meant.tellers.has(one.key)) continue;
      for (let at = one; at && !kept.has(at.key); at = byKey.get(at.parent)) kept.add(at.key);
    }
    return nodes.filter(({ key }) => kept.has(key));
  }

  function draw() {
    const article = current(), held = tree.contains(document.activeElement) && document.activeElement.dataset.key;
    drawChooser(article);
    const nodes = passing(article?.nodes ?? []), hidden = (article?.nodes.length ?? 0) - nodes.length;
    about.textContent = `${nodes.length} attributions${hidden ? `; ${hidden} hidden` : ""}`;
    items = new Map();
    tree.ariaLabel = `On whose word, in ${article?.title ?? "no article"}`;
    tree.replaceChildren(...(article ? [rootOf(article, nodes)] : []));
    light();
    if (held !== false) items.get(held)?.focus({ preventScroll: true });
  }
  function rootOf(article, nodes) {
    const children = new Map();
    for (const one of nodes) (children.get(one.parent) ?? children.set(one.parent, []).get(one.parent)).push(one);
    const made = itemOf("", 1, [node("span", "wb-node-name", article.name), node("span", "wb-about", article.title)], (children.get(null) ?? []).map((one) => branch(one, children)));
    return made;
  }
  function branch(one, children) {
    const words = [
      node("span", "wb-node-name", one.name), node("span", "wb-node-cue", ` “${one.cue}”`),
      node("span", `wb-tag wb-marking-${one.marking}`, one.marking), node("span", "wb-tag", `${one.kind}, ${one.manner}`),
      ...(one.negated ? [node("span", "wb-tag", "≠ not claimed")] : []),
      ...(one.stances ? [node("span", "wb-tag", `${one.stances} ${one.stances === 1 ? "stance" : "stances"}`)] : []),
      node("span", "wb-about", `${one.source ? `${one.source}: ` : ""}${one.begins}`)];
    return itemOf(one.key, one.level, words, (children.get(one.key) ?? []).map((child) => branch(child, children)));
  }
  function itemOf(key, level, words, inner) {
    const made = node("li", "wb-node", node("div", "wb-node-row", ...words));
    made.setAttribute("role", "treeitem");
    made.setAttribute("aria-level", level);
    made.dataset.key = key;
    made.ariaSelected = "false";
    made.tabIndex = -1;
    items.set(key, made);
    made.firstChild.id = `${treeId}-${items.size}`;
    made.setAttribute("aria-labelledby", made.firstChild.id);
    if (inner.length) {
      const group = node("ul", "", ...inner);
      group.setAttribute("role", "group");
      made.append(group);
      unfold(made, !closed.has(key));
    }
    return made;
  }
  function unfold(made, open) {
    made.ariaExpanded = String(open);
    made.lastChild.hidden = !open;
    if (open) closed.delete(made.dataset.key); else closed.add(made.dataset.key);
  }
  function drawChooser(article) {
    chooser.hidden = articles().length < 2;
    chooser.replaceChildren(...choice(articles().map(({ id, name, title }) => [id, name === title ? title : `${name}: ${title}`])).children);
    chooser.value = article?.id;
  }
  function light() {
    const key = model.get("selected");
    for (const [held, made] of items) made.ariaSelected = String(held !== "" && held === key);
    const chosen = key && items.get(key);
    for (let at = chosen; at && at !== tree; at = at.parentElement) if (at !== chosen && at.ariaExpanded === "false") unfold(at, true);
    rove(tree.contains(document.activeElement) ? document.activeElement : chosen || items.get(""));
  }
  function rove(made) {
    if (stop) stop.tabIndex = -1;
    stop = made ?? null;
    if (stop) stop.tabIndex = 0;
  }

  const visible = () => [...items.values()].filter((made) => !made.parentElement.closest("[aria-expanded=false]"));
  const goTo = (made) => { if (made) { rove(made); made.focus(); } };
  tree.addEventListener("click", ({ target }) => {
    const made = target.closest("[role=treeitem]"), row = target.closest(".wb-node-row");
    if (!row) return;
    goTo(made);
    if (made.dataset.key) select(made.dataset.key); else unfold(made, made.ariaExpanded === "false");
  }, { signal });
  tree.addEventListener("keydown", (event) => {
    const made = event.target.closest("[role=treeitem]"), all = visible(), at = all.indexOf(made);
    const open = made.ariaExpanded;
    const act = {
      ArrowDown: () => goTo(all[at + 1]), ArrowUp: () => goTo(all[at - 1]), Home: () => goTo(all[0]), End: () => goTo(all.at(-1)),
      ArrowRight: () => (open === "false" ? unfold(made, true) : open === "true" && goTo(made.querySelector("[role=treeitem]"))),
      ArrowLeft: () => (open === "true" ? unfold(made, false) : goTo(made.parentElement.closest("[role=treeitem]"))),
      Enter: () => made.dataset.key && select(made.dataset.key), " ": () => made.dataset.key && select(made.dataset.key),
      "*": () => { for (const one of made.parentElement.children) if (one.ariaExpanded) unfold(one, true); },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }, { signal });
  ownKeys(el, signal, (event) => {
    if (event.key === "Escape" && !typesText(event.target)) { model.set("selected", ""); model.save_changes(); }
  });
  listen(model, signal, { payload: draw, article: draw, kept: draw, span: draw, issue: draw, selected: light });
  const shownNodes = () => passing(current()?.nodes ?? []).map((one) => ({ ...one, article: current().title, depth: one.level - 1 }));
  el.append(node("div", "wb-bar", chooser, labelled("Marked", marking), labelled("Shown", depth), about), tree, exportBar({ name: "attributions", columns: SAVED_NODE, rows: shownNodes }), makeEditor({ model, el, signal }).said);
  draw();
}

export default { render };
