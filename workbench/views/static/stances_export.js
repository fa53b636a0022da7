// Stances as files for other programs: the same text as workbench.views.exports.stances writes.
import { button, node } from "./dom.js";
import { pictureButtons } from "./exports.js";
import { csvText, download, jsonText } from "./tabular.js";

const STANCE_COLUMNS = ["key", "article", "holder", "person", "organization", "issue", "target", "position", "side", "polarity", "strength", "ways", "when",
  "earliest", "until", "hand", "depth", "chain", "cue", "rule", "confidence", "sentence"];
const STATEMENT_COLUMNS = ["person", "organization", "concept", "agreement", "date", "text", "document", "position", "side", "polarity", "strength",
  "conditional", "hand", "depth", "chain", "dated_by", "key"];

export const STANCE_FORMS = { "stances.csv": "text/csv", "stances.json": "application/json", "statements.csv": "text/csv" };

// Returns { text, written, left_out } of rows of the payload, in one of STANCE_FORMS.
export function stancesText(payload, rows, form) {
  if (form !== "statements.csv") {
    const flat = rows.map((row) => stanceOf(row, payload));
    return { text: form === "stances.csv" ? csvText(flat, STANCE_COLUMNS) : jsonText(flat), written: flat.length, left_out: 0 };
  }
  const sided = rows.filter((row) => agreementOf(row) !== null);
  return { text: csvText(sided.map((row) => statementOf(row, payload)), STATEMENT_COLUMNS), written: sided.length, left_out: rows.length - sided.length };
}

const toldAs = (row) => ({ hand: row.second_hand ? "second" : "first", depth: row.links.length });

function stanceOf(row, { articles, sentences }) {
  const own = { ...toldAs(row), article: articles[row.article_id].title, holder: row.name, sentence: sentences[row.sentence] };
  return Object.fromEntries(STANCE_COLUMNS.map((name) => [name, name in own ? own[name] : row[name]]));
}

// A tool for discourse networks knows yes and no.  What depends on a condition is on the side that it would be on.
function agreementOf({ side, polarity }) {
  if (side === "conditional") return polarity ? Number(polarity > 0) : null;
  return { for: 1, against: 0 }[side] ?? null;
}

function statementOf(row, { articles, sentences }) {
  const { title, published } = articles[row.article_id], day = (row.best ?? published ?? "").split("T")[0];
  const own = { ...toldAs(row), concept: row.issue, agreement: agreementOf(row), date: day, text: sentences[row.sentence], document: title,
    conditional: Number(row.side === "conditional"), dated_by: row.best ? "stance" : published ? "publication" : "" };
  return Object.fromEntries(STATEMENT_COLUMNS.map((name) => [name, name in own ? own[name] : row[name]]));
}

// Host: payload(), shown(): the rows that are not filtered away, drawing(): { name, picture } of the chart in sight.
export function exportsOf({ payload, shown, drawing }) {
  const done = node("span", "wb-count");
  done.setAttribute("role", "status");
  const kinds = [["CSV", "stances.csv"], ["JSON", "stances.json"], ["Statements", "statements.csv"]];
  const buttons = kinds.map(([words, form]) => {
    const made = button("wb-button", words, () => {
      const { text, written, left_out: left } = stancesText(payload(), shown(), form);
      download(form, STANCE_FORMS[form], [text]);
      done.textContent = `${form}: ${written} stances${left ? `; ${left} left out, since neither for nor against` : ""}`;
    });
    return Object.assign(made, { title: form === "statements.csv" ? "person, organization, concept, agreement, date, text, document, as programs for discourse networks read them" : `What is shown, as ${words}` });
  });
  const pictures = pictureButtons({ name: () => drawing().name, picture: () => drawing().picture, tell: (words) => { done.textContent = words; } });
  return node("div", "wb-bar wb-export", node("span", "wb-count", "Save what is shown:"), ...buttons, ...pictures, done);
}
