import type { Books } from '../books.ts';

/**
 * Every query reads the head of the journal first, while a live query still listens: from there on any
 * change of the books, in any tab, asks it again.
 */
export const asking =
  <A extends unknown[], T>(books: Books, query: (books: Books, ...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    await books.db.metaRow('head');
    return query(books, ...args);
  };

export const doing =
  <A extends unknown[], T>(books: Books, command: (books: Books, ...args: A) => Promise<T>) =>
  (...args: A): Promise<T> =>
    command(books, ...args);
