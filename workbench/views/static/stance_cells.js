// Where holders and issues meet, counted by the rules of workbench.views.stance_cells; and what a choice leaves of it.
import { stancesWithin } from "./chronology_filter.js";
import { STATED_SIDES, secondOf, sideTogether } from "./stance_sides.js";

export const holderAt = (row, level) => (level === "organization" && row.organization) || row.name;

export function stanceCells(rows, level) {
  const held = new Map();
  for (const row of rows) {
    const holder = holderAt(row, level), name = cellName(holder, row.issue);
    (held.get(name) ?? held.set(name, { holder, issue: row.issue, stances: [] }).get(name)).stances.push(row);
  }
  return [...held.values()].map((cell) => ({ ...cell, side: sideTogether(cell.stances.map(({ side }) => side)),
    counts: countSides(cell.stances.map(({ side }) => side)), second: secondOf(cell.stances), keys: cell.stances.map(({ key }) => key) }));
}

export const cellName = (holder, issue) => JSON.stringify([holder, issue]);
export const countSides = (sides, all = STATED_SIDES) => Object.fromEntries(all.map((side) => [side, sides.filter((one) => one === side).length]));

// Which stances are meant: those of the kept entities, in the stretch of time, on the issue, and that hold all words looked for.
export function stancesMeant(rows, { kept, words, span, issue, articles }, sentences) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean), keeps = new Set(kept);
  return stancesWithin(rows, { span, issue, articles }).filter((row) => {
    if (keeps.size && !keeps.has(row.holder)) return false;
    const told = [row.name, row.organization ?? "", row.issue, row.target, row.position, sentences[row.sentence]].join("\n").toLowerCase();
    return wanted.every((one) => told.includes(one));
  });
}

// Holders for and against an issue; who is mixed is on both sides.
export function contestOf(cells) {
  const on = (side) => cells.filter((cell) => cell.side === side || cell.side === "mixed").length;
  return Math.min(on("for"), on("against"));
}

const ORDERS = {
  count: (one, other) => other.weight - one.weight,
  name: () => 0,
  contested: (one, other) => other.contest - one.contest || other.weight - one.weight,
};
const sorted = (all, order) => all.sort((one, other) => ORDERS[order](one, other) || one.name.localeCompare(other.name));

// choice: { level, side, leastStances, leastHolders, contested, order }.  Returns the cells that pass, in rows and columns.
export function matrixOf(rows, choice) {
  let cells = stanceCells(rows, choice.level);
  if (choice.side) cells = cells.filter(({ side }) => side === choice.side);
  cells = passing(cells, "issue", (held) => held.length >= choice.leastHolders && (!choice.contested || contestOf(held) > 0));
  cells = passing(cells, "holder", (held) => stancesIn(held).length >= choice.leastStances);
  const holders = summed(cells, "holder"), issues = summed(cells, "issue");
  for (const one of issues) [one.weight, one.contest] = [one.cells.length, contestOf(one.cells)];
  const contests = new Map(issues.map(({ name, contest }) => [name, contest]));
  for (const one of holders) [one.weight, one.contest] = [one.stances, one.cells.filter(({ issue }) => contests.get(issue) > 0).length];
  return { cells, holders: sorted(holders, choice.order), issues: sorted(issues, choice.order), stances: stancesIn(cells) };
}

const stancesIn = (cells) => cells.flatMap(({ stances }) => stances);

function grouped(cells, by) {
  const held = new Map();
  for (const cell of cells) (held.get(cell[by]) ?? held.set(cell[by], []).get(cell[by])).push(cell);
  return held;
}
const passing = (cells, by, passes) => [...grouped(cells, by).values()].filter(passes).flat();
const summed = (cells, by) => [...grouped(cells, by)].map(([name, held]) => ({ name, cells: held, stances: stancesIn(held).length,
  sides: countSides(held.map(({ side }) => side), ["for", "against", "mixed", "conditional", "undisclosed"]) }));
