// Saving what a list shows, as CSV and JSON, and what a chart shows, as PNG and SVG: the same bar in all views.
import { button, node } from "./dom.js";
import { picturePng } from "./picture.js";
import { csvText, download, jsonText } from "./tabular.js";

// Host: name of the file, columns, rows(): what is shown now, as flat rows; picture(): its SVG with width and height, or
// null where nothing is drawn now.
export function exportBar({ name, columns, rows, picture }) {
  const done = node("span", "wb-count"), told = (file, count) => { done.textContent = `${file}: ${count} ${count === 1 ? "row" : "rows"}`; };
  done.setAttribute("role", "status");
  const flat = () => rows().map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  const csv = () => { const held = flat(); download(`${name}.csv`, "text/csv", [csvText(held, columns)]); told(`${name}.csv`, held.length); };
  const json = () => { const held = flat(); download(`${name}.json`, "application/json", [jsonText(held)]); told(`${name}.json`, held.length); };
  const pictures = picture ? pictureButtons({ name: () => name, picture, tell: (words) => { done.textContent = words; } }) : [];
  const box = node("div", "wb-bar wb-export", node("span", "wb-count", "Save what is shown:"), button("wb-button", "CSV", csv), button("wb-button", "JSON", json), ...pictures, done);
  box.setAttribute("role", "group");
  box.ariaLabel = `Save what is shown of the ${name}`;
  return box;
}

// Host: name(), picture() as above, tell(words).
export function pictureButtons({ name, picture, tell }) {
  const save = (kind) => async () => {
    const made = picture();
    if (!made) { tell("There is no chart in sight: its rows are saved as CSV or JSON."); return; }
    const file = `${name()}.${kind}`, parts = kind === "svg" ? [made.svg] : [await picturePng(made)];
    download(file, kind === "svg" ? "image/svg+xml" : "image/png", parts);
    tell(`${file}: the chart as it stands`);
  };
  return ["png", "svg"].map((kind) => button("wb-button", kind.toUpperCase(), save(kind)));
}
