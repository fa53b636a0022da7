// The article, with everything that was found in it as marks that may overlap.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { articles: [{ id, title, titled, publisher, byline, published, notes, text, paragraphs: [[start, end]],
//   marks: [{ key, layer, part, start, end, label, entity?, depth?, side? }], entities: { key: { name, type, fill, type_fill } } }] },
//   in UTF-16 offsets; selected (key or ""), kept (entity keys, [] = all), article (id, "" = the first), marked (words marked:
//   [article, start, end, words]); live and history as in editing.js; offers as in marking_stance.js.
import { button, choice, labelled, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";
import { makeMarking } from "./marking.js";
import { makeMarkingBar } from "./marking_bar.js";
import { lookOf, paint } from "./painting.js";
import { segmentsOf } from "./segments.js";

const LAYERS = [
  ["entities", "People and places", true],
  ["times", "Dates", true],
  ["attributions", "Who says", true],
  ["stances", "Positions", false],
  ["events", "Events", false],
  ["remarks", "Notes", true],
];
const COLOURS = [["fill", "by entity"], ["type_fill", "by type"]];

let serial = 0;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-reader");
  const shown = Object.fromEntries(LAYERS.map(([name, , on]) => [name, on]));
  const group = `wb-reader-${serial++}`;
  const bar = node("div", "wb-bar"), page = node("article", "wb-article"), text = node("div", "wb-text");
  const chooser = choice([], () => { model.set("article", chooser.value); model.save_changes(); });
  chooser.ariaLabel = "Article";
  const count = node("span", "wb-count");
  count.setAttribute("role", "status");
  const steps = [button("wb-step", "‹", () => step(-1)), button("wb-step", "›", () => step(1))];
  ["Previous mention (p)", "Next mention (n)"].forEach((words, at) => Object.assign(steps[at], { ariaLabel: words, title: words }));

  let article = null, segments = [], bySpan = new Map(), byKey = new Map(), byEntity = new Map();
  let kept = new Set(), meant = null, colour = "fill";
  let lit = new Set(), places = [], place = 0, stop = null, picked = null, own = false;

  const articles = () => model.get("payload").articles ?? [];
  const current = () => articles().find(({ id }) => id === model.get("article")) ?? articles()[0];
  const choose = (key) => { own = true; model.set("selected", key); model.save_changes(); own = false; };

  // What is shown, and what is selected ----------------------------------------------------------------------------
  // Of what has a time or an issue, what is meant is shown though its layer is off, and the rest is not.
  const visible = (mark) => lit.has(mark) || (mark.layer === "entities"
    ? shown.entities && (!kept.size || kept.has(mark.entity))
    : meant && ["events", "stances"].includes(mark.layer) ? meant.findings.has(mark.key) : Boolean(shown[mark.layer]));
  const active = ({ marks }) => marks.filter(visible);
  const state = { lit: (mark) => lit.has(mark), fill: (mark) => article.entities[mark.entity]?.[colour], here: null };

  function repaint(some) {
    for (const segment of some) paint(segment, lookOf(segment, active(segment), state));
    if (!stop?.look.stop) rove(nextStop(segments.indexOf(stop), 1) ?? nextStop(segments.length, -1));
  }
  const segmentsUnder = (marks) => new Set([...marks].flatMap((mark) => mark.segments.filter(({ span }) => span)));

  // A selected mention, role or entity lights all mentions of the entity; `places` are the stops of n and p.
  function light() {
    const key = model.get("selected");
    const chosen = byKey.get(key) ?? [];
    const entity = chosen[0]?.entity ?? key;
    const mentions = byEntity.get(entity) ?? [];
    lit = new Set([...chosen, ...mentions]);
    places = mentions.length ? mentions : chosen.filter(({ part }) => !["content", "source"].includes(part)).slice(0, 1);
    place = placeOf(chosen[0]);
    state.here = chosen[0]?.layer === "roles" ? chosen[0] : places[place];
  }
  function placeOf(mark) {
    if (!mark) return 0;
    const far = places.map(({ start }) => Math.abs(start - mark.start));
    return Math.max(0, places.indexOf(mark) >= 0 ? places.indexOf(mark) : far.indexOf(Math.min(...far)));
  }
  function select() {
    const before = [...lit, ...(state.here ? [state.here] : [])];
    light();
    repaint(segmentsUnder([...before, ...lit]));
    tell();
  }
  function tell() {
    count.textContent = places.length ? `${place + 1} of ${places.length}` : "";
    for (const one of steps) one.disabled = !places.length;
  }

  // Moving ---------------------------------------------------------------------------------------------------------
  function nextStop(at, by) {
    for (let to = at + by; to >= 0 && to < segments.length; to += by) if (segments[to].look.stop) return segments[to];
    return null;
  }
  function rove(segment) {
    if (stop?.look.stop) stop.span.tabIndex = -1;
    stop = segment;
    if (stop) stop.span.tabIndex = 0;
  }
  function focus(segment) {
    rove(segment);
    segment.span.focus({ preventScroll: true });
  }
  function scroll(always) {
    const target = state.here?.segments[0]?.span;
    const box = el.getBoundingClientRect();
    const inSight = box.bottom > 80 && box.top < innerHeight - 80;
    if (!target || !(always || inSight)) return;         // never pull the page away from another view
    const at = target.getBoundingClientRect();
    const scrolls = el.scrollHeight > el.clientHeight + 1;
    if (scrolls) el.scrollTop += at.top - box.top - el.clientHeight / 2;         // its own box first
    if (always || !scrolls) {
      const { top, bottom } = target.getBoundingClientRect();
      if (top < 90 || bottom > innerHeight - 60) target.scrollIntoView({ block: "center" });
    }
  }
  function scrollTo(at) {
    const box = el.getBoundingClientRect();
    if (el.scrollHeight > el.clientHeight + 1) el.scrollTop += at.top - box.top - el.clientHeight / 2;
    else if (at.top < 90 || at.bottom > innerHeight - 60) text.children[article.paragraphs.findIndex(([, end]) => end > marking.span().start)]?.scrollIntoView({ block: "center" });
  }
  function step(by) {
    if (!places.length) return;
    const held = text.contains(document.activeElement);
    const next = places[(place + by + places.length) % places.length];
    choose(next.key);
    scroll(true);
    if (held && next.segments[0].look.stop) focus(next.segments[0]);
  }

  // The innermost mark; again on the same words what lies around it, and in the end nothing.
  function pick(segment) {
    const keys = [...new Set(active(segment).map(({ key }) => key))], key = model.get("selected");
    const again = segment === picked || key === keys[0];
    picked = segment;
    choose(keys[again ? keys.indexOf(key) + 1 : 0] ?? "");
  }

  // Marking --------------------------------------------------------------------------------------------------------
  const editor = makeEditor({ model, el, signal });
  const marking = makeMarking({
    model, text, signal, article: () => article,
    from: () => marking.span() ?? segmentAt({ target: document.activeElement }) ?? state.here ?? { start: 0, end: 0 },
    marked(span, how) {
      if (span) words.take(span, how);
      else if (!how.keyboard) words.leave();             // a click beside them
      else if (!how.left) words.guide();
      else if (!words.back()) { words.close(); focusAt(null); }
    },
  });
  const words = makeMarkingBar({ editor, marking, articles, article: () => article, offers: () => model.get("offers") ?? {}, place: el, page, signal, closed({ held, at, saved }) {
    const there = saved ? article.marks.filter(({ start, end, part }) => start === at.start && end === at.end && part !== "content") : [];
    const made = there.find(({ layer }) => layer === saved) ?? there[0];
    if (made) choose(made.key);
    if (held || text.contains(document.activeElement)) focusAt(at);
  } });
  // The mark at these words, or where one was before.
  function focusAt(span) {
    const near = span ? segments.find((one) => one.end > span.start && one.look.stop) : null;
    if (near ?? stop) focus(near ?? stop);
  }

  // Building -------------------------------------------------------------------------------------------------------
  function build() {
    article = current() ?? null;
    kept = new Set(model.get("kept"));
    meant = model.get("meant") ?? null;
    const top = el.scrollTop, focused = document.activeElement === text ? text : bySpan.get(document.activeElement);
    [byKey, byEntity, bySpan, segments, lit, stop] = [new Map(), new Map(), new Map(), [], new Set(), null];
    page.replaceChildren();
    drawChooser();
    bar.querySelector(".wb-layer-remarks").hidden = !article?.marks.some(({ layer }) => layer === "remarks");
    if (!article) { page.append(node("p", "wb-empty", "No article.")); return; }
    for (const mark of article.marks) {
      grouped(byKey, mark.key, mark);
      if (mark.layer === "entities") grouped(byEntity, mark.entity, mark);
    }
    const about = [article.publisher, article.byline, article.published].filter(Boolean).join(" · ");
    const paragraphs = segmentsOf(article);
    const headed = (paragraphs[0] ?? []).map(({ words }) => words).join("").trim() === article.title;   // not said twice
    page.append(node("h2", headed ? "wb-hidden" : article.titled ? "wb-title" : "wb-title wb-file", article.title), node("p", "wb-meta", about));
    for (const note of article.notes) page.append(node("p", "wb-note", `Note: ${note}`));
    light();
    text.replaceChildren(...paragraphs.map((pieces, at) => node("p", classesAt(pieces, headed && !at), ...pieces.flatMap(piecesOf))));
    repaint(segments);
    tell();
    page.append(text);
    marking.draw();
    words.move();
    if (focused === text) text.focus({ preventScroll: true });
    else if (focused) focusAt(focused);
    el.scrollTop = top;                                  // a turned parameter leaves one where one was
  }
  const classesAt = (pieces, head) => [head ? "wb-headline" : "", pieces.some(({ marks }) => marks.some(({ layer }) => layer === "remarks")) ? "wb-noted" : ""].filter(Boolean).join(" ");
  const grouped = (map, key, mark) => (map.get(key) ?? map.set(key, []).get(key)).push(mark);
  function piecesOf(segment) {
    if (!segment.marks.length) return [segment.words];
    segment.span = node("span", "", segment.words);
    bySpan.set(segment.span, segment);
    segments.push(segment);
    const speaks = segment.marks.some(({ part, start }) => part === "content" && start === segment.start);
    segment.says = speaks ? node("span", "wb-says") : null;
    return speaks ? [segment.says, segment.span] : [segment.span];
  }

  function drawBar() {
    const layers = node("fieldset", "wb-layers", node("legend", "wb-hidden", "Show in the text"));
    for (const [name, title] of LAYERS) {
      const box = Object.assign(node("input"), { type: "checkbox", checked: shown[name], name: `${group}-${name}` });
      box.addEventListener("change", () => { shown[name] = box.checked; repaint(segmentsUnder(article?.marks.filter(({ layer }) => layer === name) ?? [])); });
      layers.append(Object.assign(node("label", `wb-layer wb-layer-${name}`, box, node("span", "", title)), { hidden: name === "remarks" }));
    }
    const colours = choice(COLOURS, () => { colour = colours.value; repaint(segmentsUnder([...byEntity.values()].flat())); });
    colours.value = colour;
    bar.append(chooser, layers, labelled("Colours", colours), node("div", "wb-steps", steps[0], count, steps[1]));
  }
  function drawChooser() {
    chooser.hidden = articles().length < 2;
    const options = articles().map(({ id, title, publisher }) => [id, publisher ? `${publisher}: ${title}` : title]);
    chooser.replaceChildren(...choice(options).children);
    chooser.value = article?.id;
  }

  function remean() {
    meant = model.get("meant") ?? null;
    const marks = article?.marks.filter(({ layer }) => layer === "events" || layer === "stances") ?? [];
    repaint(segmentsUnder(marks));
    const first = meant && marks.find(({ key }) => meant.findings.has(key));
    const box = el.getBoundingClientRect(), at = first?.segments[0]?.span?.getBoundingClientRect();
    if (at && (at.top < box.top + 60 || at.bottom > box.bottom) && el.scrollHeight > el.clientHeight + 1) el.scrollTop += at.top - box.top - el.clientHeight / 3;
  }

  // Hearing --------------------------------------------------------------------------------------------------------
  const segmentAt = (event) => bySpan.get(event.target.closest(".wb-seg"));
  text.addEventListener("click", (event) => {
    const segment = segmentAt(event);
    if (!segment || !active(segment).length || String(getSelection()).length) return;
    if (segment.look.stop) focus(segment);
    pick(segment);
  }, { signal });
  text.addEventListener("keydown", (event) => {
    const segment = segmentAt(event);
    if (!segment || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = segments.indexOf(segment);
    const to = { ArrowRight: [at, 1], ArrowDown: [at, 1], ArrowLeft: [at, -1], ArrowUp: [at, -1], Home: [-1, 1], End: [segments.length, -1] }[event.key];
    if (["Enter", " "].includes(event.key)) pick(segment);
    else if (!to) return;
    else {
      const next = nextStop(...to);
      if (next) { rove(next); next.span.focus(); }
    }
    event.preventDefault();
  }, { signal });
  ownKeys(el, signal, (event) => {
    if (typesText(event.target) || event.defaultPrevented || marking.key(event)) return;
    if (event.key === "m") { event.preventDefault(); marking.begin(); }
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
    if (event.key === "Escape") choose("");
  });

  listen(model, signal, {
    payload: build,
    kept() {
      const before = kept;
      kept = new Set(model.get("kept"));
      const changed = [...byEntity].filter(([key]) => (!before.size || before.has(key)) !== (!kept.size || kept.has(key)));
      repaint(segmentsUnder(changed.flatMap(([, marks]) => marks)));
    },
    span: remean, issue: remean,
    article() {
      if (current()?.id !== article?.id) {
        if (words.isOpen()) words.close();
        build();
      }
      scroll(true);
    },
    marked() {
      if (!marking.hear()) return;
      if (words.isOpen()) words.close();
      const at = marking.box();
      if (at) scrollTo(at);
    },
    selected() {
      select();
      if (own) return;
      picked = null;
      scroll(false);
    },
  });
  el.append(bar, page, words.el, editor.said, marking.say);
  drawBar();
  build();
}

export default { render };
