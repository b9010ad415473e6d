/** `true` = all of these rows, `mixed` = some. */
export function coverage(ids: readonly string[], selected: ReadonlySet<string>): boolean | 'mixed' {
  const chosen = ids.filter((id) => selected.has(id)).length;
  if (chosen === 0) return false;
  return chosen === ids.length ? true : 'mixed';
}

/** One row, or with shift every row from the last touched one to this. */
export function withRows(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  at: number,
  checked: boolean,
  anchor: number | null,
): Set<string> {
  const next = new Set(selected);
  const from = Math.min(anchor ?? at, at);
  const to = Math.max(anchor ?? at, at);
  for (const id of ids.slice(from, to + 1)) {
    if (checked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** All the rows shown, on or off; what is selected elsewhere stays. */
export function withAll(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  checked: boolean,
): Set<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (checked) next.add(id);
    else next.delete(id);
  }
  return next;
}
