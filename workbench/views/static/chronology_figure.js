// The chart as Plotly takes it: bars, markers, open sides, captions, connectors, and arrows of order.
import { LETTER, fadeOf, shortened } from "./chronology_lanes.js";
import { DAY, HOUR, toIso, toMs } from "./chronology_time.js";
import { unmarked } from "./plotly.js";

const LANE = 22, HIGH = 27, THIN = 13;                   // pixels of a lane: with captions, with some over their bars, with none
const GUTTER = 170;                                      // pixels for events that have an order only
const NAMES = 132;                                       // pixels for the names of bands
const TOP = 46, FOOT = 30, SIDE = 14;
const GAP = "\u2002";                                    // Plotly drops plain spaces
const LONGEST_LINE = 64;
const FAINT = "rgba(128, 128, 128, 0.75)";
const TICKS = [
  { dtickrange: [null, HOUR - 1], value: "%H:%M\n%-d %B %Y" },
  { dtickrange: [HOUR, DAY - 1], value: "%H:%M\n%-d %B %Y" },
  { dtickrange: [DAY, 27 * DAY], value: "%-d %b\n%Y" },
  { dtickrange: [27 * DAY, "M11"], value: "%b\n%Y" },
  { dtickrange: ["M12", null], value: "%Y" },
];

function wrapped(text) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    if (lines.at(-1).length + word.length > LONGEST_LINE && lines.at(-1)) lines.push("");
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
  }
  return lines.map(unmarked).join("<br>");
}

// What the pointer says of a row: when, how that is known, by which rule and from which words.
export function hoverOf(row) {
  const words = row.evidence.length ? ` (“${row.evidence.join("”, “")}”)` : "";
  const lines = [row.dated ? row.when : row.order_words.join("; "), ...(row.likely ? [`most likely ${row.likely}`] : []),
    `${row.certainty_words}, ${row.factuality_words}`, ...(row.rule ? [`${row.rule}${words}: ${row.why}`] : []), `told by ${row.source}`];
  return [`<b>${wrapped(row.caption)}</b>`, ...lines.map(wrapped)].join("<br>");
}

const lists = () => ({ x: [], y: [], customdata: [] });
const line = (into, xs, ys, key) => { into.x.push(...xs, null); into.y.push(...ys, null); into.customdata.push(...xs.map(() => key), key); };

function barTraces(places, marks, view) {
  const kinds = new Map(), fades = new Map();
  const of = (map, name, make) => map.get(name) ?? map.set(name, make()).get(name);
  for (const { row, y } of places) {
    const { colour } = marks.tracks[row.track];
    if (row.earliest && row.until) {
      line(of(kinds, `${row.track} ${row.certainty}`, () => ({ colour, dash: marks.certainties[row.certainty].dash, ...lists() })), [row.earliest, row.until], [y, y], row.key);
    } else {
      const known = row.earliest ?? row.until;
      if (known !== row.best) line(of(kinds, `${row.track} ${row.certainty}`, () => ({ colour, dash: marks.certainties[row.certainty].dash, ...lists() })), [known, row.best], [y, y], row.key);
      const away = toIso(toMs(row.best) + fadeOf(view) * (row.until ? -1 : 1));
      line(of(fades, row.track, () => ({ colour, ...lists() })), [row.best, away], [y, y], row.key);
    }
  }
  const bars = [...kinds.values()].map(({ colour, dash, ...held }) => ({ ...held, type: "scatter", mode: "lines", name: "bar", hoverinfo: "skip", opacity: 0.6, line: { color: colour, width: 5, dash } }));
  const arrows = [...fades.values()].map(({ colour, ...held }) => ({ ...held, type: "scatter", mode: "lines+markers", name: "open", hoverinfo: "skip", opacity: 0.55,
    line: { color: colour, width: 2, dash: "dot" }, marker: { symbol: held.x.map((_, at) => (at % 3 === 1 ? "arrow" : "circle")), size: held.x.map((_, at) => (at % 3 === 1 ? 10 : 0)), angleref: "previous", color: colour } }));
  return [...bars, ...arrows];
}

function markTrace(places, marks, { name = "best", ...more } = {}) {
  const colours = places.map(({ row }) => marks.tracks[row.track].colour);
  return { type: "scatter", mode: "markers", name, hoverinfo: "text", x: places.map(({ row, x }) => x ?? row.best), y: places.map(({ y }) => y),
    customdata: places.map(({ row }) => row.key), hovertext: places.map(({ row }) => hoverOf(row)),
    marker: { size: 11, color: colours, line: { color: colours, width: 2 }, symbol: places.map(({ row }) => marks.tracks[row.track].shape + marks.certainties[row.certainty].fill) }, ...more };
}

function captionTrace(places) {
  const named = places.filter(({ text }) => text);
  return { type: "scatter", mode: "text", name: "caption", hoverinfo: "text", cliponaxis: true, textfont: { size: 12 }, x: named.map(({ at }) => toIso(at)), y: named.map(({ y, side }) => (side === "over" ? y - 0.18 : y)),
    customdata: named.map(({ row }) => row.key), hovertext: named.map(({ row }) => hoverOf(row)), text: named.map(({ text }) => `${GAP}${unmarked(text)}${GAP}`),
    textposition: named.map(({ side }) => ({ left: "middle left", over: "top right" })[side] ?? "middle right") };
}

// From a report to the event that it tells: who could know what when.
function linkTraces(places, lit, ink) {
  const first = new Map(), many = places.length > 120;
  for (const place of places) if (!first.has(place.row.key)) first.set(place.row.key, place);
  const faint = lists(), strong = lists();
  for (const { row, y } of first.values()) {
    const report = first.get(row.reported_in);
    if (!report) continue;
    const chosen = lit && (row.key === lit || row.reported_in === lit);
    if (many && !chosen) continue;
    line(chosen ? strong : faint, [report.row.best, row.best], [report.y, y], row.key);
  }
  const look = { type: "scatter", mode: "lines", name: "link", hoverinfo: "skip" };
  return [{ ...faint, ...look, line: { color: FAINT, width: 1 } }, { ...strong, ...look, line: { color: ink, width: 2 } }].filter(({ x }) => x.length);
}

function besideTraces(found, marks, letters) {
  const places = found.map((one) => ({ ...one, x: 0.04 }));
  const words = found.map(({ row }) => `${GAP}${unmarked(shortened(row.caption, letters))}<br>${GAP}<i>${unmarked(shortened(row.order_line, letters))}</i>`);
  const captions = { type: "scatter", mode: "text", name: "beside-caption", hoverinfo: "text", xaxis: "x2", x: places.map(({ x }) => x), y: places.map(({ y }) => y + 0.25),
    customdata: places.map(({ row }) => row.key), hovertext: places.map(({ row }) => hoverOf(row)), text: words, textposition: "middle right", textfont: { size: 11 }, cliponaxis: false };
  return [markTrace(places, marks, { name: "beside", xaxis: "x2" }), captions];
}

function arrowsOf(found, { places, view, main, width, pitch, lit, ink }) {
  const heads = new Map(places.map((place) => [place.row.key, place]));
  const edge = main * width + (width - main * width) * 0.04;
  return found.flatMap(({ row, y, heads: others }) => others.map(({ key, y: head }) => {
    const { row: other, side, text } = heads.get(key), share = (toMs(other.best) - view[0]) / (view[1] - view[0]);
    if (share < 0 || share > 1) return null;
    const words = side === "right" ? (text.length + 3) * LETTER : 8, length = edge - share * main * width;
    return { x: other.best, y: head, ax: edge - share * main * width, ay: (y - head) * pitch, text: "", showarrow: true,
      arrowhead: 2, arrowsize: 1, arrowwidth: row.key === lit ? 2 : 1.2, arrowcolor: row.key === lit ? ink : FAINT, standoff: length > words + 30 ? words : 8, startstandoff: 8 };
  })).filter(Boolean);
}

function ringOf(traces, lit, ink) {
  const x = [], y = [], beside = [];
  for (const trace of traces) {
    if (trace.name !== "best" && trace.name !== "beside") continue;
    trace.customdata.forEach((key, at) => { if (key === lit) { x.push(trace.x[at]); y.push(trace.y[at]); beside.push(trace.xaxis); } });
  }
  return x.map((one, at) => ({ type: "scatter", mode: "markers", name: "ring", x: [one], y: [y[at]], customdata: [lit], hoverinfo: "skip", ...(beside[at] ? { xaxis: beside[at] } : {}),
    marker: { symbol: "circle-open", size: 22, color: ink, line: { width: 3, color: ink } } }));
}

function namesOf({ titles, bands }, grouped, ink) {
  const tracks = titles.map(({ track, y }) => ({ text: `<b>${unmarked(track)}</b>`, xref: "paper", x: 0, xanchor: "left", xshift: grouped ? -NAMES + 4 : 0, y, yanchor: "middle", showarrow: false }));
  const names = bands.filter(({ name }) => name).map(({ name, first, last }) => ({ text: unmarked(shortened(name, 17)), hovertext: unmarked(name), xref: "paper", x: 0, xanchor: "right", xshift: -8,
    y: (first + last) / 2, yanchor: "middle", showarrow: false, font: { size: 12, color: ink } }));
  return [...tracks, ...names];
}

function shapesOf({ bands, titles }, published, span, marks) {
  const washes = bands.filter(({ name }, at) => name && at % 2).map(({ first, last }) => ({ type: "rect", layer: "below", xref: "paper", x0: 0, x1: 1, y0: first - 0.5, y1: last + 0.5, line: { width: 0 }, fillcolor: "rgba(128, 128, 128, 0.09)" }));
  const rules = titles.slice(1).map(({ y }) => ({ type: "line", xref: "paper", x0: 0, x1: 1, y0: y - 0.6, y1: y - 0.6, line: { width: 1, color: "rgba(128, 128, 128, 0.35)" } }));
  const days = published.map((day) => ({ type: "line", x0: day, x1: day, yref: "paper", y0: 0, y1: 1, line: { color: marks.published, width: 1.5, dash: "dash" } }));
  const ends = span.filter(Boolean).map((end) => ({ type: "line", x0: end, x1: end, yref: "paper", y0: 0, y1: 1, line: { color: FAINT, width: 2 } }));
  return [...washes, ...rules, ...days, ...ends];
}

// The first and the last day are named, away from each other and within the chart.
function publishedNames(days, view, main) {
  const share = (day) => (toMs(day) - view[0]) / (view[1] - view[0]);
  const sideOf = (day) => (share(day) < 0.15 ? "left" : share(day) > 1 - 0.15 / main ? "right" : "center");
  const ends = days.length > 1 ? [[days[0], "right"], [days.at(-1), "left"]] : days.map((day) => [day, sideOf(day)]);
  return ends.map(([day, xanchor]) => ({ x: day, yref: "paper", y: 0, xanchor, yanchor: "top", showarrow: false, text: `published ${day}`, font: { size: 12 } }));
}

// An axis on which nothing stands would not be drawn: the frame is a mark that nobody sees.
// Returns { data, layout, geometry: { left, right, main } }: the pixels beside the plot, and the share of it that has a time.
export function figureOf(laid, { found, marks, view, width, published, span, grouped, lit, ink, paper }) {
  const left = grouped ? NAMES : SIDE, inner = width - left - SIDE;
  const gutter = found.length ? Math.min(GUTTER, inner / 3) : 0, main = gutter ? (inner - gutter) / inner : 1;
  const pitch = !laid.captions ? THIN : laid.places.some(({ side }) => side === "over") ? HIGH : LANE, lanes = Math.max(laid.lanes, ...found.map(({ y }) => y + 2));
  const { places } = laid;
  const frame = { type: "scatter", mode: "markers", name: "frame", x: [toIso(view[0])], y: [0], customdata: [""], hoverinfo: "skip", marker: { opacity: 0 } };
  const data = [frame, ...linkTraces(places, lit, ink), ...barTraces(places, marks, view), ...(places.length ? [markTrace(places, marks)] : []),
    ...(laid.captions && places.length ? [captionTrace(places)] : []), ...(found.length ? besideTraces(found, marks, Math.max(Math.floor((gutter - 30) / 6), 8)) : [])];
  const seenDays = published.filter((day) => toMs(day) >= view[0] && toMs(day) <= view[1]);
  const layout = {
    showlegend: false, dragmode: "pan", hovermode: "closest", height: TOP + FOOT + pitch * (lanes + 1), width, margin: { l: left, r: SIDE, t: TOP, b: FOOT },
    hoverlabel: { align: "left", bgcolor: paper, bordercolor: FAINT, font: { color: ink, size: 12 } },
    xaxis: { type: "date", side: "top", range: view.map(toIso), domain: [0, main], showgrid: true, zeroline: false, tickformatstops: TICKS, nticks: Math.max(3, Math.floor((inner * main) / 90)) },
    yaxis: { range: [lanes + 0.5, -0.5], fixedrange: true, zeroline: false, showgrid: false, showticklabels: false },
    annotations: [...namesOf(laid, grouped, ink), ...publishedNames(seenDays, view, main), ...arrowsOf(found, { places, view, main, width: inner, pitch, lit, ink })],
    shapes: shapesOf(laid, seenDays, span, marks),
  };
  if (gutter) {
    layout.xaxis2 = { domain: [main + 0.01, 1], range: [0, 1], fixedrange: true, showgrid: false, zeroline: false, showticklabels: false, anchor: "y" };
    layout.annotations.push({ text: gutter < GUTTER ? "<b>Order only</b>" : "<b>Order only, no date</b>", xref: "paper", x: main + 0.01, xanchor: "left", y: 0, yanchor: "middle", showarrow: false });
    layout.shapes.push({ type: "line", xref: "paper", yref: "paper", x0: main + 0.005, x1: main + 0.005, y0: 0, y1: 1, line: { width: 1, color: "rgba(128, 128, 128, 0.35)" } });
  }
  return { data: [...data, ...ringOf(data, lit, ink)], layout, geometry: { left, right: SIDE + inner * (1 - main), top: TOP } };
}
