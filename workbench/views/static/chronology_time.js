// Instants as the rows hold them (ISO 8601, any year, no zone) and as milliseconds to count with.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const INSTANT = /^(-?\d{4,})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?$/;

export function toMs(text) {
  const [, year, month, day, hour = 0, minute = 0, second = 0] = text.match(INSTANT).map((part) => part ?? undefined);
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return at.setUTCHours(Number(hour), Number(minute), Number(second));
}

export function toIso(ms) {
  const text = new Date(Math.round(ms / 1000) * 1000).toISOString().slice(0, 19);
  return text.endsWith("T00:00:00") ? text.slice(0, 10) : text;
}

// The last day of a stretch that ends before `until`, or the instant at which it ends.
export const lastDay = (until) => (/T/.test(until) ? until : toIso(toMs(until) - DAY));

// The stretch over which a row's bar is drawn; of one with an open side, the point of its marker.
export function stretchOf(row) {
  const closed = row.earliest && row.until;
  return closed ? [toMs(row.earliest), toMs(row.until)] : [toMs(row.best), toMs(row.best)];
}
