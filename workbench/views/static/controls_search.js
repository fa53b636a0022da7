// Which controls are in sight: those whose words are searched for, and, if wanted, only those that differ.

// A control is found by its title, description and name, by an option's name and description, and by its group's.
export function matchOf(query, control, groupWords) {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (words) => parts.every((part) => words.includes(part));
  if (!parts.length || holds(`${groupWords}\n${control.words}`)) return { found: true, options: null };
  const options = control.options.map(holds);
  return { found: options.some(Boolean), options };
}

// groups: [{ words, box, controls }]; returns how many controls are in sight.
export function sift(groups, { query, differing }) {
  const narrowed = Boolean(query.trim()) || differing;
  let seen = 0;
  for (const group of groups) {
    let inGroup = 0;
    for (const control of group.controls) {
      const { found, options } = matchOf(query, control, group.words);
      const held = control.box.contains(document.activeElement);            // what is in use stays
      const inSight = held || (found && (!differing || control.differs()));
      control.box.hidden = !inSight;
      control.rows.forEach((row, at) => { row.hidden = Boolean(options) && !options[at]; });
      if (control.fold) unfold(control.fold, inSight && Boolean(options));
      inGroup += inSight;
    }
    group.box.hidden = narrowed && !inGroup;
    unfold(group.box, narrowed && Boolean(inGroup));
    seen += inGroup;
  }
  return seen;
}

// Unfolded as long as something in it is looked for, and then as the analyst left it.
function unfold(box, wanted) {
  if (wanted && box.dataset.was === undefined) box.dataset.was = String(box.open);
  if (wanted) box.open = true;
  else if (box.dataset.was !== undefined) {
    box.open = box.dataset.was === "true";
    delete box.dataset.was;
  }
}
