// Charts as SVG files that stand by themselves, on paper of their own, and as PNG made of these.

const SVG_SPACE = "http://www.w3.org/2000/svg";
const UNPRINTED = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;     // what XML cannot hold
const PNG_SCALE = 2;
export const LETTER_PIXELS = 7.2;

// An element of a picture; strings become text, never markup.
export function drawnSvg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG_SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "string" ? child.toWellFormed().replace(UNPRINTED, "\ufffd") : child)));
  return made;
}

export const lettering = (x, y, words, more = {}) => drawnSvg("text", { x, y, fill: "#1b1c1e", ...more }, words);

export const fitting = (words, pixels) => {
  const most = Math.max(Math.floor(pixels / LETTER_PIXELS), 2);
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
};

// Words in lines of `pixels`, at most `most` of them.
export function linesOf(words, pixels, most) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    if (lines.at(-1) && (lines.at(-1).length + word.length + 1) * LETTER_PIXELS > pixels) lines.push("");
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
  }
  const kept = lines.slice(0, most).map((line) => fitting(line, pixels));
  if (lines.length > most) kept[most - 1] = fitting(`${kept[most - 1]} …`, pixels);
  return kept;
}

// Returns { svg, width, height } of a picture of that size.
export function pictureOf(width, height, ...children) {
  const paper = drawnSvg("rect", { width, height, fill: "#ffffff" });
  const root = drawnSvg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": "system-ui, sans-serif", "font-size": 12 }, paper, ...children);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

export async function picturePng({ svg, width, height }) {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = Object.assign(new Image(), { src: url });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * PNG_SCALE, height: height * PNG_SCALE });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
  } finally { URL.revokeObjectURL(url); }
}
