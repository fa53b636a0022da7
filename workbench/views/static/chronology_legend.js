// What the marks mean, drawn with the marks themselves.
import { SURE } from "./chronology_lanes.js";
import { node } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = { circle: "M8 3a5 5 0 1 0 0.01 0z", diamond: "M8 2l6 6-6 6-6-6z", square: "M3.5 3.5h9v9h-9z" };

function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const drawing = (width, ...children) => svg("svg", { width, height: 16, viewBox: `0 0 ${width} 16`, "aria-hidden": "true" }, ...children);

function markOf(shape, fill, colour, shift = 0) {
  const parts = [svg("path", { d: OUTLINES[shape], fill: fill === "" ? colour : "none", stroke: colour, "stroke-width": 2 })];
  if (fill === "-open-dot") parts.push(svg("circle", { cx: 8, cy: 8, r: 1.8, fill: colour }));
  if (fill === "-x-open") parts.push(svg("path", { d: "M4.5 4.5l7 7m0-7l-7 7", stroke: colour, "stroke-width": 1.6 }));
  return svg("g", { transform: `translate(${shift} 0)` }, ...parts);
}

const lineOf = (attributes, width) => svg("line", { x1: 0, x2: width, y1: 8, y2: 8, "stroke-width": 4, "stroke-opacity": 0.6, ...attributes });
const entry = (image, words) => node("span", "wb-key", image, words);

export function legendOf(names, { tracks, certainties, published }) {
  const ink = "currentColor";
  const shapes = names.map((name) => entry(drawing(16, markOf(tracks[name].shape, "", tracks[name].colour)), name.toLowerCase()));
  const known = SURE.map((name) => certainties[name]).map(({ fill, dash, words }) => entry(
    drawing(46, lineOf({ stroke: ink, "stroke-dasharray": dash === "solid" ? "none" : dash.replaceAll("px", "") }, 46), markOf("circle", fill, ink, 15)), words));
  const open = entry(drawing(40, svg("line", { x1: 4, x2: 30, y1: 8, y2: 8, stroke: ink, "stroke-width": 2, "stroke-dasharray": "2 3" }), svg("path", { d: "M29 4l9 4-9 4z", fill: ink })), "open on this side");
  const link = entry(drawing(30, svg("line", { x1: 0, x2: 30, y1: 13, y2: 3, stroke: ink, "stroke-width": 1 })), "report and what it tells");
  const order = entry(drawing(34, svg("line", { x1: 34, x2: 10, y1: 8, y2: 8, stroke: ink, "stroke-width": 1.2 }), svg("path", { d: "M11 4.5L4 8l7 3.5", fill: "none", stroke: ink })), "order only, no date");
  const day = entry(drawing(10, svg("line", { x1: 5, x2: 5, y1: 0, y2: 16, stroke: published, "stroke-width": 1.5, "stroke-dasharray": "4 3" })), "published");
  return node("p", "wb-legend wb-keys", ...shapes, ...known, open, link, order, day);
}
