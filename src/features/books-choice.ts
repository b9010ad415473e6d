import { create } from 'zustand';

export type BooksName = 'own' | 'sample';
const KEY = 'quittance-books';

const remembered = (): BooksName => {
  try {
    return sessionStorage.getItem(KEY) === 'sample' ? 'sample' : 'own';
  } catch {
    return 'own';
  }
};

const store = create<{ name: BooksName }>(() => ({ name: remembered() }));

/** Which set of books this tab works on; another tab may be in the other one. */
export const useBooksName = () => store((state) => state.name);
export const currentBooks = (): BooksName => store.getState().name;

/** Every screen is taken down and built again on the other database: nothing of the one is left in the other. */
export function switchBooks(name: BooksName): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  store.setState({ name });
}

function begin(name: BooksName) {
  history.pushState(null, '', '/');
  switchBooks(name);
}

export const openOwnBooks = () => begin('own');
export const openSampleBooks = () => begin('sample');
