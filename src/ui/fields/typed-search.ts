const fields = new Set<() => void>();

/** A search field hears when the list is to be shown whole again. */
export function onSearchDropped(hear: () => void): () => void {
  fields.add(hear);
  return () => fields.delete(hear);
}

/** What was typed into a search and is still on its way to its list is given up. */
export function dropTypedSearch(): void {
  for (const hear of fields) hear();
}
