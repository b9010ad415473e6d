import { useCallback, useEffect, useState } from 'react';
import { loadRoom } from '@i18n/load-messages.ts';
import type { Services } from '@services/services.ts';
import { BooksUnavailable, type Unopened, type Upgrading } from '@storage/open-database.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { useBooksName, type BooksName } from '../../features/books-choice.ts';
import { openBooks } from '../wiring.ts';

export type BooksState =
  | { kind: 'opening' }
  | { kind: 'upgrading'; progress: Upgrading }
  | { kind: 'open'; name: BooksName; services: Services }
  | { kind: 'closed'; why: Unopened | 'superseded'; fault: string };

const closedBy = (error: unknown): BooksState => ({
  kind: 'closed',
  why: error instanceof BooksUnavailable ? error.why : 'unreadable',
  fault: String(error instanceof BooksUnavailable ? (error.cause ?? '') : error),
});

/** Another window restored or erased the books: the screens are built again on what is there now. */
async function sayReplaced(): Promise<void> {
  const t = await loadRoom('boot', currentLanguage());
  showRefused(t('replaced'));
}

/** An upgrade that is done before is not worth a screen, and a screen is not drawn more often than it is read. */
const WORTH_TELLING = 300;
const TOLD_EVERY = 100;

/** Passes on how far an upgrade is, once it lasts. */
function tellingOfUpgrade(tell: (state: BooksState) => void): (progress: Upgrading) => void {
  let next: number | undefined;
  return (progress) => {
    const now = performance.now();
    next ??= now + WORTH_TELLING;
    if (now < next) return;
    next = now + TOLD_EVERY;
    tell({ kind: 'upgrading', progress });
  };
}

/** Opens the books that this tab works on; `retry` asks again. */
export function useBooks(): { books: BooksState; retry: () => void } {
  const name = useBooksName();
  const [books, setBooks] = useState<BooksState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setBooks({ kind: 'opening' });
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    let isStale = false;
    const tell = (state: BooksState) => {
      if (!isStale) setBooks(state);
    };
    const onReplaced = () => {
      if (isStale) return;
      retry();
      void sayReplaced();
    };
    const onSuperseded = () => tell({ kind: 'closed', why: 'superseded', fault: '' });
    const onHeldBack = () => tell({ kind: 'closed', why: 'blocked', fault: '' });
    openBooks(name, { onSuperseded, onReplaced, onHeldBack, onUpgrade: tellingOfUpgrade(tell) }).then(
      (services) => tell({ kind: 'open', name, services }),
      (error: unknown) => tell(closedBy(error)),
    );
    return () => {
      isStale = true;
    };
  }, [name, attempt, retry]);
  // The other books are still open until the effect has run: they must not be shown under this name.
  return { books: books.kind === 'open' && books.name !== name ? { kind: 'opening' } : books, retry };
}
