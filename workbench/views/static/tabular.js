// Rows as text for spreadsheets and programs: the same as workbench.views.exports.tabular writes.

const BLANK = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const FORMULA = new RegExp(`^(?:[\\t\\r]|${BLANK}*[=+\\-@＝＋－＠])`);

export const jsonText = (value) => `${JSON.stringify(value, null, 1)}\n`;

// What a spreadsheet would run as a formula begins with an apostrophe; a number below zero is none.
function cell(value) {
  if (typeof value === "number") return String(value);
  const joined = Array.isArray(value) ? value.join(" | ") : String(value ?? "");
  const text = (FORMULA.test(joined) ? `'${joined}` : joined).replace(/\r\n?/g, "\n");
  return /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvText = (rows, columns) => [columns, ...rows.map((row) => columns.map((name) => cell(row[name])))].map((line) => `${line.join(",")}\n`).join("");

export function download(name, type, parts) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
