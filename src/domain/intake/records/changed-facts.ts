/** Those of the facts that a stored record does not say already; null when there are none. */
export function changedFacts<T extends object>(stored: T, facts: Partial<T>): Partial<T> | null {
  const changed = Object.entries(facts).filter(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(stored[name as keyof T]),
  );
  return changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<T>);
}
