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

function choose(name: BooksName) {
  sessionStorage.setItem(KEY, name);
  location.assign('/');
}

/** The page starts again on the other database: nothing of the one can be left in memory of the other. */
export const openOwnBooks = () => choose('own');
export const openSampleBooks = () => choose('sample');
