// What can be corrected of each kind of finding: the words of a button, its key, and what it asks for.
import { choiceField, numberField, textField, tickField, timeField } from "./edit_fields.js";
import { entityField } from "./edit_picker.js";
import { wordsField } from "./edit_words.js";

const TYPES_NOTE = "Change the type";
const issuesOf = (items) => [...new Set(Object.values(items).map(({ now }) => now?.issue).filter(Boolean))].sort();
const targetsOf = (items, issue) => Object.entries(items).filter(([, { now }]) => now?.issue === issue).map(([key]) => key);

// All entities, each name and type once; of one in several articles the key in `article`, where it is there.
export function entitiesOf(items, article) {
  const found = new Map();
  for (const [key, { about, title, type, article: within }] of Object.entries(items)) {
    if (about !== "entity") continue;
    const name = JSON.stringify([title, type]), one = found.get(name) ?? { key, keys: [], name: title, type, here: false };
    one.keys.push(key);
    if (within === article) Object.assign(one, { key, here: true });
    found.set(name, one);
  }
  return [...found.values()];
}

// Of what is selected: { key, item, items, choices, model, signal }.  An act has `fields()` of its form, or asks at once;
// `make(values)` gives the message.
const correct = (...corrections) => ({ kind: "correct", corrections });
const set = (about, key, values, more = {}) => correct({ action: "set", about, keys: [key], values, ...more });

export function actsOf({ key, item, items, choices, marked }) {
  const { about, now = {} } = item;
  const same = about === "entity" ? entitiesOf(items, item.article).find(({ keys }) => keys.includes(key)) : null;
  const keysOf = ({ all }) => (all ? [key, ...same.keys.filter((one) => one !== key)] : [key]);
  const all = () => (same.keys.length > 1 ? { all: tickField({ label: `also in the ${count(same.keys.length - 1, "other article")} where ${item.title} stands`, checked: true }) } : {});
  const picker = (label, { others = false } = {}) => entityField({ label, entities: entitiesOf(items, item.article).filter((one) => others || (one.here && !one.keys.includes(item.of ?? key))) });
  const reject = (words) => ({ words, letter: "x", ...(same?.keys.length > 1 ? { save: "Reject", fields: all } : {}), make: (values) => correct({ action: "reject", about, keys: keysOf(values) }) });
  const note = { words: "Note …", letter: "w", fields: () => ({ text: textField({ label: "Note", long: true }) }), make: ({ text }) => correct({ action: "note", keys: [key], values: { text } }) };
  const date = [
    { words: "Date …", letter: "d", fields: () => ({ time: timeField({ value: now.time }) }), make: ({ time }) => set(about, key, { time }) },
    { words: "No date", letter: "c", make: () => set(about, key, { time: "" }) },
  ];
  const by = {
    entity: () => [
      { words: "Rename …", letter: "r", fields: () => ({ name: textField({ label: "New name", value: item.title }), ...all() }), make: ({ name, ...values }) => correct({ action: "set", about, keys: keysOf(values), values: { name } }) },
      { words: "Type …", letter: "t", fields: () => ({ type: choiceField({ label: TYPES_NOTE, options: choices.type, value: item.type }), ...all() }), make: ({ type, ...values }) => correct({ action: "set", about, keys: keysOf(values), values: { type } }) },
      { words: "Merge with …", letter: "m", save: "Merge", fields: () => ({ other: mergeField(item, items, same) }), make: ({ other }) => correct({ action: "merge", about, keys: [...keysOf({ all: true }), ...other.keys], values: { name: item.title } }) },
      reject("Not an entity"), note,
    ],
    mention: () => [
      { words: "Is …", letter: "i", fields: () => ({ to: picker(`Whom “${item.title}” means`) }), make: ({ to }) => correct({ action: "link", about, keys: [key], to: to.key }) },
      { words: "Somebody else …", letter: "s", fields: () => ({ name: textField({ label: "Name", value: item.title }), type: choiceField({ label: "Type", options: choices.type, value: items[item.of].type }) }), make: (values) => correct({ action: "split", about, keys: [key], values }) },
      { words: "Mark all occurrences", letter: "a", make: () => correct({ action: "add", about, keys: [key], to: item.of, values: { everywhere: "yes" } }) },
      reject("Not a mention"), note,
    ],
    time: () => [...date, reject("Not a date"), note],
    event: () => [
      ...date,
      { words: "Told as …", letter: "f", fields: () => ({ factuality: choiceField({ label: "Told as", options: choices.factuality, value: now.factuality }) }), make: (values) => set(about, key, values) },
      { words: "Label …", letter: "l", fields: () => ({ label: textField({ label: "Label", value: now.label }) }), make: (values) => set(about, key, values) },
      reject("Not an event"), note,
    ],
    attribution: () => [
      { words: "Source …", letter: "s", fields: () => ({ to: picker("Who says it", { others: false }) }), make: ({ to }) => set(about, key, {}, { to: to.key }) },
      { words: "Kind …", letter: "k", fields: () => ({ kind: choiceField({ label: "Kind", options: choices.kind, value: now.kind }) }), make: (values) => set(about, key, values) },
      reject("Not an attribution"), note,
    ],
    stance: () => [
      { words: "Position …", letter: "v", fields: () => ({ position: choiceField({ label: "Position", options: choices.position, value: now.position }) }), make: (values) => set(about, key, values) },
      { words: "Polarity …", letter: "q", fields: () => ({ polarity: numberField({ label: "Polarity", value: now.polarity, min: -1, max: 1, step: 0.05, hint: "From −1 (against) to 1 (for); empty for none." }) }), make: (values) => set(about, key, values) },
      { words: "Holder …", letter: "h", fields: () => ({ to: picker("Who holds it") }), make: ({ to }) => set(about, key, {}, { to: to.key }) },
      { words: "Target …", letter: "t", fields: () => ({ target: wordsField({ label: "What it is about", marked, article: item.article }) }), make: ({ target }) => set(about, key, {}, { places: [[...target, "new target"]] }) },
      { words: "Issue …", letter: "i", fields: () => ({ name: textField({ label: "Move to the issue", options: issuesOf(items), hint: "One of the list, or a new name." }) }), make: ({ name }) => ({ kind: "group", groups: [{ stances: [...targetsOf(items, name), key], name }] }) },
      { words: "Rename issue …", letter: "r", fields: () => ({ name: textField({ label: "Name of the issue", value: now.issue }) }), make: ({ name }) => ({ kind: "group", groups: [{ stances: targetsOf(items, now.issue), name }] }) },
      reject("Not a stance"), note,
    ],
    framing: () => [reject("Not a portrayal"), note],
  };
  const gone = { words: "Take back", letter: "x", make: () => ({ kind: "withdraw", id: item.correction }) };
  return by[about]?.() ?? (item.correction ? [gone] : item.of ? [note] : []);
}

const count = (number, words) => (number === 1 ? words : `${number} ${words}s`);

function mergeField(item, items, same) {
  return entityField({
    label: "Is the same as", entities: entitiesOf(items, item.article).filter((one) => one.name !== same.name || one.type !== same.type),
    hint: `All are called ${item.title} then.`,
  });
}
