// The article, with everything that was found in it as marks that may overlap.
//
// Host contract: uses only model.get / set / save_changes / on / off, el and signal; handlers take no arguments.
// Traits: payload { articles: [{ id, title, publisher, byline, published, notes, text, paragraphs: [[start, end]],
//   marks: [{ key, layer, part, start, end, label, entity?, type?, depth?, side? }] }] }, in UTF-16 offsets;
//   selected (key or ""), kept (entity keys, [] = all), article (id, "" = the first).

const LAYERS = [
  ["entities", "People and places", true],
  ["times", "Dates", true],
  ["attributions", "Who says", true],
  ["stances", "Positions", false],
  ["events", "Events", false],
];
const DEEPEST = 3;                                       // nested deeper, contents are drawn alike

let serial = 0;

function node(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);                              // strings become text, never markup
  return made;
}

// The text cut at every boundary of a mark; each segment knows the marks over it, the innermost first.
function segmentsOf(article, [start, end]) {
  const marks = article.marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of marks) cuts.add(Math.max(mark.start, start)).add(Math.min(mark.end, end));
  const order = [...cuts].sort((one, other) => one - other);
  return order.slice(1).map((to, at) => ({
    start: order[at],
    end: to,
    words: article.text.slice(order[at], to),
    marks: marks.filter((mark) => mark.start < to && mark.end > order[at])
      .sort((one, other) => (one.end - one.start) - (other.end - other.start)),
  }));
}

function classesOf(active, lit) {
  const names = ["wb-seg"];
  for (const mark of active) {
    if (mark.layer === "entities") names.push("wb-entity", `wb-type-${mark.type}`);
    if (mark.layer === "times") names.push("wb-time");
    if (mark.layer === "stances") names.push("wb-stance", `wb-side-${mark.side}`);
    if (mark.layer === "events") names.push("wb-event");
    if (mark.layer === "attributions") names.push(`wb-${mark.part}`);
    if (lit(mark)) names.push("wb-lit", mark.layer === "entities" ? `wb-lit-${mark.part}` : `wb-lit-${mark.layer}`);
  }
  if (active.filter((mark) => mark.layer === "entities").length > 1) names.push("wb-nested");
  const depth = Math.max(0, ...active.filter((mark) => mark.part === "content").map((mark) => mark.depth));
  if (depth) names.push(`wb-depth-${Math.min(depth, DEEPEST)}`);
  return names;
}

const LABELLED = ["entities", "times", "stances"];
const labelsAfter = (active, end) => active.filter((mark) => mark.end === end && LABELLED.includes(mark.layer))
  .map(({ label }) => label).filter(Boolean);
const labelsBefore = (active, start) => active.filter((mark) => mark.part === "content" && mark.start === start)
  .sort((one, other) => one.depth - other.depth).map((mark) => mark.label);

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-reader");
  const shown = Object.fromEntries(LAYERS.map(([name, , on]) => [name, on]));
  const group = `wb-reader-${serial++}`;
  const bar = node("div", "wb-bar"), page = node("article", "wb-article"), text = node("div", "wb-text");
  const count = node("span", "wb-count");
  count.setAttribute("role", "status");
  let segments = [], owners = new Map(), drawn = null, place = 0, own = false;

  const articles = () => model.get("payload").articles ?? [];
  const current = () => articles().find(({ id }) => id === model.get("article")) ?? articles()[0];
  const choose = (key) => { own = true; model.set("selected", key); model.save_changes(); own = false; };

  // A selected mention, or entity, lights all mentions of the entity.
  const lit = (mark) => {
    const selected = model.get("selected");
    return mark.key === selected || (Boolean(mark.entity) && mark.entity === (owners.get(selected) ?? selected));
  };
  const active = ({ marks }) => marks.filter((mark) => {
    if (lit(mark)) return true;
    const kept = model.get("kept");
    return shown[mark.layer] && (mark.layer !== "entities" || !kept.length || kept.includes(mark.entity));
  });
  // A mark begins in one segment; a content is no stop of its own, its cue is.
  const beginning = (segment) => segment.marks.find((mark) =>
    lit(mark) && mark.start === segment.start && !["content", "source"].includes(mark.part));
  const places = () => segments.filter(beginning);
  const placeOf = (key) => Math.max(0, places().findIndex((segment) => beginning(segment).key === key));
  const stops = () => segments.filter(({ span }) => span.tabIndex >= -1 && span.hasAttribute("role"));

  function paint() {
    for (const segment of segments) {
      const { span, start, end } = segment, over = active(segment);
      span.className = classesOf(over, lit).join(" ");
      put(span, "data-after", labelsAfter(over, end).join(" · "));
      put(span, "data-before", labelsBefore(over, start).join(", "));
      const button = over.some(({ part }) => part !== "content") && segment.words.trim();
      put(span, "role", button ? "button" : "");
      put(span, "aria-pressed", button ? String(over.some(lit)) : "");
      if (button) span.tabIndex = -1;
      else span.removeAttribute("tabindex");
    }
    rove(stops().find(({ span }) => span === document.activeElement) ?? places()[place] ?? stops()[0]);
    tell();
  }
  const put = (element, name, value) => (value ? element.setAttribute(name, value) : element.removeAttribute(name));
  function rove(stop) {
    for (const { span } of stops()) span.tabIndex = -1;
    if (stop?.span.hasAttribute("role")) stop.span.tabIndex = 0;
  }
  function tell() {
    const all = places();
    for (const { span } of segments) span.classList.remove("wb-here");
    all[place]?.span.classList.add("wb-here");
    count.textContent = all.length ? `${Math.min(place, all.length - 1) + 1} of ${all.length}` : "";
    for (const button of bar.querySelectorAll(".wb-step")) button.disabled = !all.length;
  }

  function scroll(always) {
    const target = places()[place]?.span ?? segments.find(({ span }) => span.classList.contains("wb-lit"))?.span;
    const box = el.getBoundingClientRect();
    const visible = box.bottom > 80 && box.top < innerHeight - 80;
    if (!target || !(always || visible)) return;          // never pull the page away from another view
    const at = target.getBoundingClientRect();
    if (!always && el.scrollHeight > el.clientHeight) el.scrollTop += at.top - box.top - el.clientHeight / 2;   // its own box only
    else if (always || at.top < 60 || at.bottom > innerHeight - 60) target.scrollIntoView({ block: "center" });
  }
  function step(by) {
    const all = places();
    if (!all.length) return;
    place = (place + by + all.length) % all.length;
    choose(beginning(all[place]).key);
    tell();
    scroll(true);
    if (text.contains(document.activeElement)) { rove(all[place]); all[place].span.focus({ preventScroll: true }); }
  }

  // Again on the same words selects what lies around them, and in the end nothing.
  function pick(segment) {
    const keys = [...new Set(active(segment).map(({ key }) => key))];
    const next = keys[keys.indexOf(model.get("selected")) + 1] ?? "";
    choose(next);
    place = placeOf(next);
    paint();
  }

  function build() {
    const article = current();
    drawn = article?.id;
    owners = new Map((article?.marks ?? []).filter(({ entity }) => entity).map(({ key, entity }) => [key, entity]));
    page.replaceChildren();
    segments = [];
    if (!article) { page.append(node("p", "wb-empty", "No article.")); return; }
    const about = [article.publisher, article.byline, article.published].filter(Boolean).join(" · ");
    page.append(node("h2", "wb-title", article.title), node("p", "wb-meta", about));
    for (const note of article.notes) page.append(node("p", "wb-note", `Note: ${note}`));
    text.replaceChildren(...article.paragraphs.map((stretch) => {
      const pieces = segmentsOf(article, stretch);
      return node("p", "", ...pieces.map((segment) => {
        if (!segment.marks.length) return segment.words;
        segment.span = node("span", "wb-seg", segment.words);
        segments.push(segment);
        return segment.span;
      }));
    }));
    page.append(text);
    drawBar();
    paint();
  }

  function drawBar() {
    const layers = node("fieldset", "wb-layers", node("legend", "wb-hidden", "Show in the text"));
    for (const [name, title] of LAYERS) {
      const box = node("input");
      Object.assign(box, { type: "checkbox", checked: shown[name], name: `${group}-${name}` });
      box.addEventListener("change", () => { shown[name] = box.checked; paint(); });
      layers.append(node("label", `wb-layer wb-layer-${name}`, box, node("span", "", title)));
    }
    const steps = node("div", "wb-steps", ...[["‹", "Previous mention (p)", -1], ["›", "Next mention (n)", 1]].map(([sign, label, by]) => {
      const button = node("button", "wb-step", sign);
      Object.assign(button, { type: "button", ariaLabel: label, title: label, onclick: () => step(by) });
      return button;
    }));
    steps.insertBefore(count, steps.lastChild);
    bar.replaceChildren(...articleChoice(), layers, steps);
  }
  function articleChoice() {
    if (articles().length < 2) return [];
    const select = node("select", "wb-select", ...articles().map(({ id, title, publisher }) => {
      const option = node("option", "", publisher ? `${publisher}: ${title}` : title);
      option.value = id;
      return option;
    }));
    select.value = drawn;
    select.ariaLabel = "Article";
    select.onchange = () => { model.set("article", select.value); model.save_changes(); };
    return [select];
  }

  const segmentAt = (event) => segments.find(({ span }) => span === event.target.closest(".wb-seg"));
  text.addEventListener("click", (event) => {
    const segment = segmentAt(event);
    if (!segment || !active(segment).length || String(getSelection()).length) return;
    if (segment.span.hasAttribute("role")) { rove(segment); segment.span.focus({ preventScroll: true }); }
    pick(segment);
  }, { signal });
  text.addEventListener("keydown", (event) => {
    const segment = segmentAt(event);
    if (!segment || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = stops(), at = all.indexOf(segment);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (["Enter", " "].includes(event.key)) pick(segment);
    else if (to === undefined) return;
    else if (all[to]) { rove(all[to]); all[to].span.focus(); }
    event.preventDefault();
  }, { signal });
  el.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();                             // else Lab takes the key: x cuts this very cell
    if (event.target.matches("select") || event.altKey) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  }, { signal });

  const listen = (name, handler) => {
    model.on(`change:${name}`, handler);
    signal?.addEventListener("abort", () => model.off(`change:${name}`, handler));
  };
  listen("payload", build);
  listen("kept", paint);
  listen("article", () => {
    if (current()?.id !== drawn) { place = 0; build(); }
    scroll(true);
  });
  listen("selected", () => {
    if (own) return;                                     // painted by `pick`, at the place that was picked
    place = placeOf(model.get("selected"));
    paint();
    scroll(false);
  });
  el.append(bar, page);
  build();
}

export default { render };
