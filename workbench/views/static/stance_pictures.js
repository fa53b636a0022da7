// The matrix of stances and their course over time, as pictures.
import { toMs } from "./chronology_time.js";
import { drawnSvg, fitting, lettering, linesOf, pictureOf } from "./picture.js";
import { cellName } from "./stance_cells.js";
import { SECOND, SIGNS } from "./stance_sides.js";

const SIDE_GROUNDS = { for: "#a9d5ee", against: "#f6b98f", mixed: "#e5bfd6", conditional: "#f5d491", undisclosed: "#d9d9d9" };
const NAME_PIXELS = 190, CELL_PIXELS = 132, ROW_PIXELS = 44, HEAD_LINES = 4, LINE_PIXELS = 15, PICTURE_EDGE = 12;
const TRACK_PIXELS = 640, LANE_PIXELS = 40;
const DIM_INK = "#5a5c60", RULE_INK = "#d8d6d0";

const ground = (side, second, box) => drawnSvg("rect", { ...box, rx: 4, fill: SIDE_GROUNDS[side], stroke: DIM_INK, ...(second === "all" ? { "stroke-dasharray": "4 3" } : second === "some" ? { "stroke-dasharray": "1 3" } : {}) });

function cellPicture(cell, x, y) {
  const counts = Object.entries(cell.counts).filter(([, count]) => count).map(([side, count]) => `${count}${SIGNS[side]}`).join(" ");
  const below = [cell.keys.length > 1 ? counts : "", SECOND[cell.second]].filter(Boolean).join(", ");
  return [ground(cell.side, cell.second, { x, y, width: CELL_PIXELS - 8, height: ROW_PIXELS - 8 }),
    lettering(x + 8, y + (below ? 15 : 22), `${SIGNS[cell.side]} ${cell.side}`, { "font-weight": 600 }), ...(below ? [lettering(x + 8, y + 30, fitting(below, CELL_PIXELS - 20), { "font-size": 11 })] : [])];
}

// The rows and columns that the matrix shows.
export function matrixPicture({ holders, issues, cells }) {
  if (!holders.length) return null;
  const by = new Map(cells.map((cell) => [cellName(cell.holder, cell.issue), cell])), head = PICTURE_EDGE + HEAD_LINES * LINE_PIXELS + 8;
  const left = (at) => PICTURE_EDGE + NAME_PIXELS + at * CELL_PIXELS, top = (at) => head + at * ROW_PIXELS;
  const width = left(issues.length) + PICTURE_EDGE, height = top(holders.length) + PICTURE_EDGE;
  const heads = issues.flatMap(({ name }, at) => linesOf(name, CELL_PIXELS - 12, HEAD_LINES).map((line, number) => lettering(left(at), PICTURE_EDGE + (number + 1) * LINE_PIXELS - 3, line, { "font-weight": 600 })));
  const rows = holders.flatMap((holder, row) => [
    drawnSvg("path", { d: `M${PICTURE_EDGE} ${top(row) - 4}H${width - PICTURE_EDGE}`, stroke: RULE_INK }),
    ...linesOf(holder.name, NAME_PIXELS - 12, 2).map((line, number) => lettering(PICTURE_EDGE, top(row) + 15 + number * LINE_PIXELS, line, { "font-weight": 600 })),
    ...issues.flatMap((issue, at) => { const cell = by.get(cellName(holder.name, issue.name)); return cell ? cellPicture(cell, left(at), top(row)) : []; })]);
  return pictureOf(width, height, ...heads, ...rows);
}

const dayWords = (ms) => new Date(ms).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

// Lanes as courseOf gives them, between the first and the last day of any.
export function coursePicture(title, lanes) {
  const days = lanes.flatMap(({ rows }) => rows.map(({ best }) => toMs(best)));
  if (!days.length) return null;
  const [first, last] = days.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)], [Infinity, -Infinity]), width = PICTURE_EDGE * 2 + NAME_PIXELS + TRACK_PIXELS + 20;
  const place = (ms) => PICTURE_EDGE + NAME_PIXELS + (first === last ? TRACK_PIXELS / 2 : ((ms - first) / (last - first)) * TRACK_PIXELS), top = (at) => 74 + at * LANE_PIXELS;
  const ends = first === last ? [[first, "middle"]] : [[first, "start"], [last, "end"]];
  const marks = ({ rows }, at) => rows.flatMap((row) => [
    drawnSvg("circle", { cx: place(toMs(row.best)), cy: top(at), r: 10, fill: SIDE_GROUNDS[row.side], stroke: DIM_INK, ...(row.second_hand ? { "stroke-dasharray": "3 2" } : {}) }),
    lettering(place(toMs(row.best)), top(at) + 4, SIGNS[row.side], { "text-anchor": "middle", "font-weight": 700 })]);
  const changes = ({ changes: turned }) => turned.map(({ from, to }) => `⇄ ${from} → ${to}`).join(", ");
  return pictureOf(width, top(lanes.length), lettering(PICTURE_EDGE, 22, fitting(title, width - 2 * PICTURE_EDGE), { "font-weight": 600, "font-size": 14 }),
    ...ends.map(([day, anchor]) => lettering(place(day), 48, dayWords(day), { fill: DIM_INK, "text-anchor": anchor })),
    ...lanes.flatMap((lane, at) => [drawnSvg("path", { d: `M${PICTURE_EDGE + NAME_PIXELS} ${top(at)}H${PICTURE_EDGE + NAME_PIXELS + TRACK_PIXELS}`, stroke: RULE_INK }), lettering(PICTURE_EDGE, top(at) + 4, fitting(lane.name, NAME_PIXELS - 8), { "font-weight": 600 }),
      ...(lane.changes.length ? [lettering(PICTURE_EDGE, top(at) + 18, fitting(changes(lane), NAME_PIXELS + 60), { "font-size": 11, fill: DIM_INK })] : []), ...marks(lane, at)]));
}
