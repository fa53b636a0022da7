// The sides of a stance with their signs, and what several come to (as workbench.views.stance_sides says it).
import { node } from "./dom.js";

export const SIGNS = { for: "+", against: "−", mixed: "±", conditional: "?", undisclosed: "○" };
export const STATED_SIDES = ["for", "against", "conditional", "undisclosed"];

export function sideTogether(sides) {
  const stated = new Set(sides);
  stated.delete("undisclosed");
  if (!stated.size) return "undisclosed";
  return stated.size === 1 ? [...stated][0] : "mixed";
}

export const SECOND = { all: "2nd hand", some: "partly 2nd hand", none: "" };
export const secondOf = (stances) => {
  const count = stances.filter(({ second_hand: second }) => second).length;
  return !count ? "none" : count < stances.length ? "some" : "all";
};

// A side with its sign, never by colour alone.
export const pillOf = (side, words = side, second = "none") =>
  node("span", `wb-pill wb-side-${side} wb-second-${second}`, node("span", "wb-sign", SIGNS[side]), ` ${words}`);

// Counts as "2+ 1−", those of no stance left out; read as words.
export function countsOf(counts) {
  const held = Object.entries(counts).filter(([, count]) => count);
  const made = node("span", "wb-tally", ...held.map(([side, count]) => node("span", `wb-side-${side}`, `${count}${SIGNS[side]}`)));
  made.setAttribute("role", "img");
  made.ariaLabel = held.map(([side, count]) => `${count} ${side}`).join(", ") || "none";
  return made;
}
