import { canonicalJson } from '@domain/journal/canonical.ts';

/**
 * What a person changed of a record since it was opened before them. What they left alone stays as the books have it
 * now: an import or another window may have changed it meanwhile.
 */
export function changedFrom<T extends object>(opened: Partial<T>, given: T): Partial<T> {
  const isChanged = ([name, value]: [string, unknown]) =>
    canonicalJson({ value }) !== canonicalJson({ value: opened[name as keyof T] });
  return Object.fromEntries(Object.entries(given).filter(isChanged)) as Partial<T>;
}
