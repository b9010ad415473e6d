import { canonicalJson } from '@domain/journal/canonical.ts';

/**
 * What a person changed of a record since it was opened before them. What they left alone stays as the books have it
 * now: an import or another window may have changed it meanwhile. Fields that stand `together` mean something only with
 * one another, as a price and its currency: one of them changed, all are as the person saw them.
 */
export function changedFrom<T extends object>(
  opened: Partial<T>,
  given: T,
  together: readonly (readonly (keyof T)[])[] = [],
): Partial<T> {
  const isChanged = (name: keyof T) =>
    canonicalJson({ value: given[name] }) !== canonicalJson({ value: opened[name] });
  const changed = new Set((Object.keys(given) as (keyof T)[]).filter(isChanged));
  for (const group of together) {
    if (group.some((name) => changed.has(name)))
      for (const name of group) if (name in given) changed.add(name);
  }
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => changed.has(name as keyof T)),
  ) as Partial<T>;
}
