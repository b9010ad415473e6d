export type BooksName = 'own' | 'sample';
const KEY = 'quittance-books';

/** Which set of books this tab works on; another tab may be in the other one. */
export function currentBooks(): BooksName {
  try {
    return sessionStorage.getItem(KEY) === 'sample' ? 'sample' : 'own';
  } catch {
    return 'own';
  }
}

const listeners = new Set<() => void>();

/** Called when this tab turns to other books without a reload (the automation API does). */
export function onBooksSwitched(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function switchBooks(name: BooksName): void {
  sessionStorage.setItem(KEY, name);
  for (const listener of listeners) listener();
}

function choose(name: BooksName) {
  sessionStorage.setItem(KEY, name);
  location.assign('/');
}

/** The page starts again on the other database: nothing of the one can be left in memory of the other. */
export const openOwnBooks = () => choose('own');
export const openSampleBooks = () => choose('sample');
