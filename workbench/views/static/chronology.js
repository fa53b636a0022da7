// What happened when: a chart of stretches of time, and the same rows as a list for the keyboard.
//
// Host contract: uses only model.get / set / save_changes / on / off / send, el and signal; handlers take no arguments,
// but for custom messages (message, buffers).
// Traits: payload { rows: [{ key, track, label, caption, when, certainty, certainty_words, factuality_words, participants,
//   entities, dated, drawn }], undated, windows: { near, all, outside }, figure: { data, layout } }, where each
//   point's customdata is the key of its row; selected (key or ""), kept (entity keys, [] = all).
// Plotly: the page's globalThis.__plotlyBytes (a promise of the gzip), or else the kernel's answer { kind: "plotly" }
// with one buffer to { kind: "need-plotly" }.
import { button, listen, node, ownKeys } from "./dom.js";

const PLACE = "__workbenchPlotly_7";                     // another kernel of this page may hold another Plotly
const PATIENCE = 30_000;

function askKernel(model) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(reject, new Error("Plotly did not arrive within 30 s")), PATIENCE);
    const hear = (message, buffers) => { if (message?.kind === "plotly") done(resolve, buffers[0]); };
    const done = (settle, value) => { clearTimeout(timer); model.off("msg:custom", hear); settle(value); };
    model.on("msg:custom", hear);
    model.send({ kind: "need-plotly" });
  });
}

async function start(model) {
  const packed = new Blob([await (globalThis.__plotlyBytes ?? askKernel(model))]);
  const bundle = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  // As a module: no eval, and a require.js in the page cannot catch the bundle.
  const hidden = "const define = undefined, module = undefined, exports = undefined;\n";
  const url = URL.createObjectURL(new Blob([hidden, bundle], { type: "text/javascript" }));
  try { await import(url); } finally { URL.revokeObjectURL(url); }
  return globalThis.Plotly;
}

const plotly = (model) => (globalThis[PLACE] ??= start(model).catch((error) => {
  delete globalThis[PLACE];                              // the next chart may try again
  throw error;
}));

// The page's own colours as a template: what the figure sets itself still wins.
function theme(el) {
  const style = getComputedStyle(el), ink = style.color, grid = "rgba(128, 128, 128, 0.25)";
  const axis = { gridcolor: grid, linecolor: grid, zerolinecolor: grid };
  return { layout: { paper_bgcolor: "transparent", plot_bgcolor: "transparent", xaxis: axis, yaxis: axis,
    font: { color: ink, family: style.fontFamily, size: 13 } } };
}

// A trace without the points of rows that are left out.
function only(trace, keys) {
  const held = trace.customdata.map((key) => keys.has(key));
  const names = ["x", "y", "customdata", "hovertext", "text", "textposition"].filter((name) => Array.isArray(trace[name]));
  const lists = names.map((name) => [name, trace[name].filter((_, at) => held[at])]);
  return { ...trace, ...Object.fromEntries(lists) };
}

function ring(traces, key, ink) {
  const points = traces.filter(({ name }) => name === "best");
  for (const { x, y, customdata } of points) {
    const at = customdata.indexOf(key);
    if (at >= 0) return [{ type: "scatter", mode: "markers", x: [x[at]], y: [y[at]], customdata: [key], hoverinfo: "skip",
      marker: { symbol: "circle-open", size: 22, color: ink, line: { width: 3, color: ink } } }];
  }
  return [];
}

function render({ model, el, signal }) {
  el.classList.add("wb-view", "wb-chronology");
  const bar = node("div", "wb-bar"), chart = node("div", "wb-chart"), list = node("div", "wb-list"), wait = node("p", "wb-empty", "Drawing the chart …");
  const about = node("span", "wb-count"), zoom = button("wb-button", "", () => { wide = !wide; drawChart(); });
  const made = new WeakMap();                            // the option of each row: those kept anew are not made anew
  list.setAttribute("role", "listbox");
  list.ariaLabel = "Events in order of time";
  chart.setAttribute("aria-hidden", "true");             // the list says the same, and can be reached by keyboard
  let wide = false, Plotly = null, byKey = new Map(), chosen = null, stop = null, ringed = "", awaited = 0;

  const save = (name, value) => { model.set(name, value); model.save_changes(); };
  const toggle = (key) => save("selected", key === model.get("selected") ? "" : key);
  const rows = () => {
    const kept = model.get("kept");
    return (model.get("payload").rows ?? []).filter(({ entities }) => !kept.length || entities.some((key) => kept.includes(key)));
  };

  function option(row) {
    const certainty = node("span", `wb-certainty wb-certainty-${row.certainty}`, row.certainty_words);
    const made = node("div", `wb-row wb-track-${row.track.split(" ")[0].toLowerCase()}`,
      node("span", "wb-when", row.when),
      node("span", "wb-what", row.label, ...(row.participants.length ? [node("span", "wb-about", row.participants.join(", "))] : [])),
      node("span", "wb-how", node("span", "wb-sort-of", row.track === "Not asserted" ? row.factuality_words : row.track.toLowerCase()), certainty));
    made.setAttribute("role", "option");
    made.dataset.key = row.key;
    made.ariaSelected = "false";
    made.tabIndex = -1;
    return made;
  }

  function drawList() {
    const focused = list.contains(document.activeElement) && document.activeElement.dataset.key;
    const seen = rows(), dated = seen.filter((row) => row.dated), undated = seen.filter((row) => !row.dated);
    const groups = [["Dated", dated], [`No date given: ${undated.length}`, undated]].filter(([, held]) => held.length);
    byKey = new Map(seen.map((row) => [row.key, made.get(row) ?? made.set(row, option(row)).get(row)]));
    list.replaceChildren(...groups.map(([name, held]) => {
      const group = node("div", "wb-group-of", ...held.map(({ key }) => byKey.get(key)));
      group.setAttribute("role", "group");
      group.ariaLabel = name;
      group.dataset.name = name;
      return group;
    }));
    list.hidden = !seen.length;
    light();
    if (focused) byKey.get(focused)?.focus({ preventScroll: true });
    const total = (model.get("payload").rows ?? []).length;
    about.textContent = seen.length < total ? `${seen.length} of ${total} events` : `${total} events`;
  }
  const options = () => [...list.querySelectorAll("[role=option]")];
  function light() {
    if (chosen) chosen.ariaSelected = "false";
    if (stop) stop.tabIndex = -1;
    chosen = byKey.get(model.get("selected")) ?? null;
    if (chosen) chosen.ariaSelected = "true";
    const within = list.contains(document.activeElement);
    stop = within ? document.activeElement.closest("[role=option]") : chosen ?? list.querySelector("[role=option]");
    if (stop) stop.tabIndex = 0;
    if (chosen && !within) list.scrollTop = chosen.offsetTop - list.clientHeight / 2;
  }

  function drawChart() {
    if (!Plotly || signal?.aborted) return null;
    const { figure, windows } = model.get("payload");
    ringed = byKey.has(model.get("selected")) ? model.get("selected") : "";
    const keys = new Set(rows().map(({ key }) => key));
    const traces = figure.data.map((trace) => only(trace, keys));
    const xaxis = { ...figure.layout.xaxis, range: wide ? windows.all : figure.layout.xaxis.range };
    const layout = { ...figure.layout, xaxis, template: theme(el) };
    chart.hidden = !keys.size || !windows.near;
    zoom.hidden = chart.hidden || !windows.outside;
    zoom.textContent = wide ? "Around publication" : `All dates (${windows.outside} more outside)`;
    const extra = ring(traces, model.get("selected"), getComputedStyle(el).color);
    return Plotly.react(chart, [...traces, ...extra], layout, { responsive: true, displaylogo: false, displayModeBar: false });
  }
  // The chart of a long article takes a while, and other views should answer first.
  function drawChartLater() {
    cancelAnimationFrame(awaited);
    awaited = requestAnimationFrame(() => setTimeout(drawChart, 50));
  }
  const draw = () => { drawList(); drawChartLater(); };

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
    chart.on("plotly_click", ({ points }) => { if (points[0]?.customdata) toggle(points[0].customdata); });
  }

  list.addEventListener("click", ({ target }) => {
    const one = target.closest("[role=option]");
    if (one) { one.focus({ preventScroll: true }); toggle(one.dataset.key); }
  }, { signal });
  list.addEventListener("keydown", (event) => {
    const all = options(), at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (["Enter", " "].includes(event.key) && at >= 0) toggle(all[at].dataset.key);
    else if (to === undefined) return;
    else if (all[to]) { all[to].focus(); light(); }
    event.preventDefault();
  }, { signal });
  ownKeys(el, signal);

  listen(model, signal, {
    payload: draw,
    kept: draw,
    selected() {
      light();
      if (ringed || chosen) drawChartLater();               // else nothing of it is in the chart
    },
  });
  const watch = new MutationObserver(() => drawChart()); // Lab changes the theme by an attribute of body
  watch.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawChart(), { signal });
  const legend = node("p", "wb-legend", "Filled marker: the date is given or follows from the text. Hollow and dotted: inferred. An arrow leads where a side is open.");
  bar.append(about, zoom);
  el.append(bar, wait, chart, legend, list);
  drawList();
  open();
  return () => { watch.disconnect(); if (Plotly) Plotly.purge(chart); };
}

export default { render };
