import { useCallback, useEffect, useState } from 'react';
import type { Services } from '@services/services.ts';
import { BooksUnavailable, type Unopened } from '@storage/open-database.ts';
import { currentBooks, onBooksSwitched } from '../books-choice.ts';
import { openBooks } from '../wiring.ts';

export type BooksState =
  | { kind: 'opening' }
  | { kind: 'open'; services: Services }
  | { kind: 'closed'; why: Unopened | 'superseded'; fault: string };

/** Opens the books of this tab; `retry` asks again. */
export function useBooks(): { books: BooksState; retry: () => void } {
  const [books, setBooks] = useState<BooksState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isStale = false;
    const tell = (state: BooksState) => isStale || setBooks(state);
    openBooks(currentBooks(), {
      onSuperseded: () => tell({ kind: 'closed', why: 'superseded', fault: '' }),
    }).then(
      (services) => tell({ kind: 'open', services }),
      (error: unknown) =>
        tell({
          kind: 'closed',
          why: error instanceof BooksUnavailable ? error.why : 'unreadable',
          fault: String(error instanceof BooksUnavailable ? (error.cause ?? '') : error),
        }),
    );
    return () => {
      isStale = true;
    };
  }, [attempt]);
  useEffect(() => onBooksSwitched(() => setAttempt((count) => count + 1)), []);
  const retry = useCallback(() => {
    setBooks({ kind: 'opening' });
    setAttempt((count) => count + 1);
  }, []);
  return { books, retry };
}
