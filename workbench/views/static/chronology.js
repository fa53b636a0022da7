// What happened when: a chart of stretches of time in lanes, and the same rows as a list for the keyboard.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { rows, sentences, tracks, marks, undated, windows: { near, all }, articles, published, contradictions }
//   of workbench.views.chronology; selected (key or ""), kept (entity keys, [] = all), span ([from, to), ISO 8601, "" for
//   an open side, [] = all times); live where a kernel hears { kind: "published", day } and answers with a new payload,
//   or { kind: "refused", why }.
// Plotly: the page's globalThis.__plotlyBytes (a promise of the gzip), or else the kernel's answer { kind: "plotly" }
// with one buffer to { kind: "need-plotly" }.
import { FORMS, chronologyText } from "./chronology_export.js";
import { figureOf } from "./chronology_figure.js";
import { narrowed } from "./chronology_filter.js";
import { MOST_BESIDE, beside, laidOut } from "./chronology_lanes.js";
import { legendOf } from "./chronology_legend.js";
import { makeList } from "./chronology_list.js";
import { contradictionsOf, publishedOf } from "./chronology_notices.js";
import { toMs } from "./chronology_time.js";
import { aroundPoint, makeBrush, makeSpan, makeZoom, within, zoomed } from "./chronology_zoom.js";
import { button, choice, labelled, listen, node, ownKeys, typesText } from "./dom.js";
import { makeEditor } from "./editing.js";
import { plotly, theme } from "./plotly.js";
import { download } from "./tabular.js";

const GROUPINGS = [["", "none"], ["entity", "who takes part"], ["source", "on whose word"]];
const NARROW = 320;

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-chronology");
  const chart = node("div", "wb-chart"), frame = node("div", "wb-frame"), wait = node("p", "wb-empty", "Drawing the chart …");
  const about = node("span", "wb-count wb-total"), crowded = node("p", "wb-meta"), head = node("div", "wb-head"), done = node("span", "wb-count");
  done.setAttribute("role", "status");
  frame.setAttribute("role", "group");
  frame.ariaLabel = "Chart of the events; the list says the same";
  frame.tabIndex = 0;                                    // it scrolls where it is high
  chart.setAttribute("aria-hidden", "true");             // the list says the same, and can be reached by keyboard
  let rows = [], view = null, Plotly = null, ringed = "", awaited = 0, width = 0;
  let lanes = "", most = 8, off = new Set(), dayNow = "";

  const payload = () => model.get("payload");
  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const toggle = (key) => save("selected", key === model.get("selected") ? "" : key);
  const tracks = () => (payload().tracks ?? []).filter((track) => !off.has(track));
  const shown = () => narrowed(rows, { kept: model.get("kept"), span: model.get("span") ?? [], tracks: tracks() });
  const list = makeList({ model, signal, act: toggle });

  function focus() {
    const chosen = rows.find(({ key, best }) => best && key === model.get("selected"));
    const near = payload().windows.near?.map(toMs) ?? view, moved = view.join() !== near.join() && view.join() !== payload().windows.all.map(toMs).join();
    const day = payload().published.find(({ when }) => when)?.when;
    return chosen ? chosen.bestMs : moved || !day ? (view[0] + view[1]) / 2 : toMs(day.slice(0, 10)) + 43_200_000;
  }
  const look = (next) => { if (!next) return; view = within(next); zoom.tell(); drawChartLater(); };
  const zoom = makeZoom({ windows: () => payload().windows, focus, view: () => view, show: look });
  const narrow = (span) => save("span", span);
  const span = makeSpan({ model, save: narrow }), brush = makeBrush({ view: () => view, save: narrow, signal });

  function read() {
    const { rows: all = [], windows } = payload(), labels = new Map(all.map(({ key, label }) => [key, label]));
    rows = all.map((row) => ({ ...row, bestMs: row.best ? toMs(row.best) : 0,
      order_line: row.order.map(([kind, key]) => `${kind} ${labels.get(key)}`).join(", ") }));
    const days = JSON.stringify((payload().published ?? []).map(({ when }) => when));
    if (!view || !windows?.near || days !== dayNow) view = windows?.near?.map(toMs) ?? null;     // re-dated: what it was is elsewhere
    dayNow = days;
    const live = Boolean(model.get("live"));
    const send = (day) => { done.textContent = ""; model.send({ kind: "published", day }); };
    head.replaceChildren(publishedOf(payload().published ?? [], { live, send }), contradictionsOf(payload().contradictions ?? [], (key) => save("selected", key)));
  }

  function drawList(seen) {
    list.draw(seen);
    const total = rows.length, undated = rows.filter(({ dated }) => !dated).length, hidden = model.get("span")?.length ? undated : 0;
    about.textContent = `${seen.length < total ? `${seen.length} of ${total}` : total} events${hidden ? `; ${hidden} without a date left out` : undated ? `, ${undated} without a date` : ""}`;
  }

  function drawChart() {
    if (!Plotly || signal?.aborted || !view) return null;
    width = Math.max(frame.clientWidth, NARROW);
    const seen = shown(), lit = model.get("selected"), ink = getComputedStyle(el).color, { marks } = payload();
    ringed = list.holds(lit) ? lit : "";
    const order = seen.filter((row) => !row.dated && row.order.length), pixels = Math.max(width - (lanes ? 150 : 30) - (order.length ? 170 : 0), 200);
    const laid = laidOut(seen, { tracks: tracks(), grouping: lanes, most, view, pixels, lit });
    const published = [...new Set(payload().published.filter(({ when }) => when).map(({ when }) => when.slice(0, 10)))].sort();
    const { data, layout, geometry } = figureOf(laid, { found: beside(order, laid.places), marks, view, width, published, span: model.get("span") ?? [], grouped: Boolean(lanes), lit, ink, paper: getComputedStyle(paper).backgroundColor });
    const drawn = seen.filter((row) => row.drawn), before = drawn.filter(({ bestMs }) => bestMs < view[0]).length;
    const missing = laid.left + Math.max(order.length - MOST_BESIDE, 0);
    crowded.textContent = missing ? `Too much is in sight to draw it all: ${missing} marks are left out of the chart, the least sure first. Look closer or narrow; the list has all.` : "";
    if (drawn.length && !laid.seen) crowded.textContent = `Nothing is in sight: ${before} earlier, ${drawn.length - before} later.`;
    crowded.hidden = !crowded.textContent;
    brush.place(geometry);
    return Plotly.react(chart, data, { ...layout, template: theme(el) }, { displaylogo: false, displayModeBar: false, doubleClick: false });
  }
  // The chart of a long article takes a while, and other views should answer first.
  function drawChartLater() {
    cancelAnimationFrame(awaited);
    awaited = requestAnimationFrame(() => setTimeout(drawChart, 20));
  }
  function draw() {
    drawList(shown());
    span.tell();
    if (view) zoom.tell();
    for (const one of [frame, zoom.el, span.el, controls, legend]) one.hidden = !view;
    drawChartLater();
  }

  async function open() {
    try {
      Plotly = await plotly(model);
    } catch (error) {
      wait.textContent = `No chart: ${error.message}. The list below says the same.`;
      return;
    }
    if (signal?.aborted) return;
    wait.remove();
    await drawChart();
    chart.on?.("plotly_click", ({ points }) => { if (points[0]?.customdata) toggle(points[0].customdata); });
    chart.on?.("plotly_doubleclick", () => look(payload().windows.near?.map(toMs)));
    chart.on?.("plotly_relayout", (change) => {
      const range = change["xaxis.range"] ?? [change["xaxis.range[0]"], change["xaxis.range[1]"]];
      if (range[0] !== undefined) look(range.map((end) => toMs(String(end).slice(0, 19))));
    });
  }

  function exports() {
    const tell = ({ written, left_out: left }, name) => { done.textContent = `${name}: ${written} events${left ? `; ${left} left out, since no stretch of days is known` : ""}`; };
    const text = (form) => () => {
      const made = chronologyText(payload(), shown(), form), name = `chronology.${form}`;
      download(name, FORMS[form], [made.text]);
      tell(made, name);
    };
    const picture = (format) => async () => {
      if (!Plotly || !view) return;
      const layout = { ...chart.layout, paper_bgcolor: getComputedStyle(paper).backgroundColor, shapes: chart.layout.shapes };
      const address = await Plotly.toImage({ data: chart.data, layout }, { format, width, height: chart.layout.height, scale: format === "png" ? 2 : 1 });
      const held = address.slice(address.indexOf(",") + 1);
      const bytes = format === "png" ? Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0)) : decodeURIComponent(held);
      download(`chronology.${format}`, format === "png" ? "image/png" : "image/svg+xml", [bytes]);
      done.textContent = `chronology.${format}: the chart as it stands`;
    };
    const kinds = [["CSV", text("csv")], ["JSON", text("json")], ["iCalendar", text("ics")], ["TimelineJS", text("timeline.json")], ["PNG", picture("png")], ["SVG", picture("svg")]];
    const box = node("div", "wb-bar wb-export", node("span", "wb-count", "Export what is shown:"), ...kinds.map(([name, act]) => button("wb-button", name, act)), done);
    box.setAttribute("role", "group");
    box.ariaLabel = "Export what is shown";
    return box;
  }

  const paper = node("span", "wb-paper");
  const grouping = choice(GROUPINGS, () => { lanes = grouping.value; least.parentElement.hidden = lanes !== "entity"; drawChartLater(); });
  const least = Object.assign(node("input", "wb-least"), { type: "number", min: 1, max: 30, value: most });
  least.onchange = () => { most = Math.min(Math.max(Math.round(Number(least.value)) || 8, 1), 30); least.value = most; drawChartLater(); };
  const boxes = (payload().tracks ?? []).map((track) => {
    const box = Object.assign(node("input"), { type: "checkbox", checked: true });
    box.onchange = () => { if (box.checked) off.delete(track); else off.add(track); draw(); };
    return node("label", "wb-layer", box, track);
  });
  const controls = node("div", "wb-bar", labelled("Lanes by", grouping), labelled("of the first", least), node("span", "wb-layers", ...boxes));
  least.parentElement.hidden = true;

  frame.addEventListener("wheel", (event) => {
    if (!(event.ctrlKey || event.metaKey) || !view) return;
    event.preventDefault();
    const box = brush.el.getBoundingClientRect(), share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    look(zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, view[0] + share * (view[1] - view[0])));
  }, { signal, passive: false });
  ownKeys(el, signal, (event) => {
    if (!view || typesText(event.target)) return;
    const aside = event.target === frame && { ArrowLeft: "[", ArrowRight: "]" }[event.key];
    zoom.key(aside || event.key);
  });
  listen(model, signal, {
    payload() { read(); draw(); },
    kept: draw,
    span: draw,
    selected() {
      const before = ringed, chosen = rows.find(({ key, drawn }) => drawn && key === model.get("selected"));
      list.light();
      if (chosen && view && (chosen.bestMs < view[0] || chosen.bestMs > view[1])) look(aroundPoint(chosen.bestMs, view[1] - view[0]));
      if (before || list.holds(model.get("selected"))) drawChartLater();     // else nothing of it is in the chart
    },
  });
  const hear = (message) => { if (message?.kind === "refused") done.textContent = message.why; };
  model.on("msg:custom", hear);
  signal?.addEventListener("abort", () => model.off("msg:custom", hear));
  const themes = new MutationObserver(() => drawChart()); // Lab changes the theme by an attribute of body
  themes.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawChart(), { signal });
  const sizes = new ResizeObserver(() => { if (Math.abs(Math.max(frame.clientWidth, NARROW) - width) > 2) drawChartLater(); });
  const legend = legendOf(payload().tracks ?? [], payload().marks);
  frame.append(wait, chart, brush.el);
  const bar = node("div", "wb-bar", about, zoom.el);
  el.append(head, bar, controls, span.el, frame, crowded, legend, list.el, exports(), paper, makeEditor({ model, el, signal }).said);
  read();
  draw();
  sizes.observe(frame);
  open();
  return () => { themes.disconnect(); sizes.disconnect(); if (Plotly) Plotly.purge(chart); };
}

export default { render };
