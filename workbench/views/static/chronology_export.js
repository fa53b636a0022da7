// The rows as files for other programs: the same text as workbench.views.exports writes.
import { toMs } from "./chronology_time.js";
import { csvText, jsonText } from "./tabular.js";

const COLUMNS = ["key", "article", "when", "earliest", "latest", "until", "likely_earliest", "likely_latest", "label", "kind", "track", "certainty",
  "factuality", "participants", "source", "order", "evidence", "rule", "sentence"];
const LONGEST_LINE_OCTETS = 75;
const DAY_SECONDS = 86_400;
const UNKNOWN = "19700101T000000Z";

export const FORMS = { csv: "text/csv", json: "application/json", ics: "text/calendar", "timeline.json": "application/json" };

// Returns { text, written, left_out } of rows of the payload, in one of FORMS.
export function chronologyText(payload, rows, form) {
  const { articles, sentences } = payload;
  if (form === "csv" || form === "json") {
    const flat = rows.map((row) => flatRow(row, articles, sentences));
    return { text: form === "csv" ? csvText(flat, COLUMNS) : jsonText(flat), written: flat.length, left_out: 0 };
  }
  const closed = rows.filter((row) => row.earliest && row.until && (row.drawn || form !== "ics"));
  const text = form === "ics" ? calendarText(closed, payload) : jsonText({ events: closed.map((row) => timelineEvent(row, sentences[row.sentence])) });
  return { text, written: closed.length, left_out: rows.length - closed.length };
}

function flatRow(row, articles, sentences) {
  const own = { article: articles[row.article_id], order: row.order_words, sentence: sentences[row.sentence] };
  return Object.fromEntries(COLUMNS.map((name) => [name, name in own ? own[name] : row[name]]));
}

// iCalendar: RFC 5545.
function calendarText(rows, { published, sentences }) {
  const days = Object.fromEntries(published.map(({ article, when }) => [article, when]));
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Analyst Workbench//Chronology//EN", "CALSCALE:GREGORIAN",
    ...rows.flatMap((row) => calendarEvent(row, days[row.article_id], sentences[row.sentence])), "END:VCALENDAR"];
  return lines.map(folded).join("");
}

export const escaped = (text) => text.replace(/\r\n?/g, "\n").replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "").replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

export function folded(line) {
  const octets = new TextEncoder(), parts = [""];
  let held = 0;
  for (const character of line) {
    const width = octets.encode(character).length;
    if (held + width > LONGEST_LINE_OCTETS) { parts.push(" "); held = 1; }
    parts[parts.length - 1] += character;
    held += width;
  }
  return `${parts.join("\r\n")}\r\n`;
}

function digits(text, clock) {
  const [day, hour = ""] = text.split("T");
  return day.replaceAll("-", "") + (clock ? `T${hour.replaceAll(":", "") || "000000"}` : "");
}

function calendarTimes({ earliest, until }) {
  if (!earliest.includes("T") && !until.includes("T") && earliest !== until) return [`DTSTART;VALUE=DATE:${digits(earliest)}`, `DTEND;VALUE=DATE:${digits(until)}`];
  return [`DTSTART:${digits(earliest, true)}`, ...(earliest === until ? [] : [`DTEND:${digits(until, true)}`])];
}

function calendarEvent(row, day, sentence) {
  const sure = ["explicit", "derived"].includes(row.certainty) && row.factuality === "asserted";
  const known = `${row.certainty_words}, ${row.factuality_words}`;
  const description = [`When: ${row.when} (${known})`, ...(row.likely ? [`Most likely: ${row.likely}`] : []), `Told by: ${row.source}`, sentence].join("\n");
  return ["BEGIN:VEVENT", `UID:${escaped(row.key.replaceAll(":", "."))}@analyst-workbench`, `DTSTAMP:${day ? `${digits(day, true)}Z` : UNKNOWN}`,
    ...calendarTimes(row), `SUMMARY:${escaped(row.caption)}`, `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${[row.track, row.certainty_words, row.factuality_words].map(escaped).join(",")}`,
    `STATUS:${sure ? "CONFIRMED" : "TENTATIVE"}`, "TRANSP:TRANSPARENT", "END:VEVENT"];
}

// TimelineJS takes words as HTML.
const asHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#x27;");

function timelineEvent(row, sentence) {
  const [start, end] = timelineDates(row);
  const lines = [sentence, `${row.when} (${row.certainty_words}, ${row.factuality_words})`, row.source];
  return { start_date: start, ...(end ? { end_date: end } : {}), display_date: asHtml(row.when),
    text: { headline: asHtml(row.caption), text: lines.map((line) => `<p>${asHtml(line)}</p>`).join("") }, group: row.track, unique_id: row.key.replaceAll(":", "-") };
}

const civil = (text) => { const at = new Date(toMs(text)); return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]; };
const yearOf = (year) => ({ year: year > 0 ? year : year - 1 });
const dayOf = (text) => { const [year, month, day] = civil(text); return { ...yearOf(year), month, day }; };

function secondOf(text) {
  const seconds = ((toMs(text) / 1000) % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS;
  return { ...dayOf(text), hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

// Start and end without the parts that are not known: one year, month or day needs no end.
function timelineDates({ earliest, latest, until }) {
  if (earliest.includes("T") || until.includes("T") || earliest === until) return [secondOf(earliest), earliest === until ? null : secondOf(until)];
  const [year, month, day] = civil(earliest), [endYear, endMonth, endDay] = civil(until), first = day === 1 && endDay === 1;
  if (first && month === 1 && endMonth === 1 && endYear === year + 1) return [yearOf(year), null];
  if (first && endYear * 12 + endMonth === year * 12 + month + 1) return [{ ...yearOf(year), month }, null];
  return [dayOf(earliest), latest === earliest ? null : dayOf(latest)];
}
