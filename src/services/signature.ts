import type { RunMark, Signature } from '@storage/journal/write.ts';

/** What a command needs to sign; also where no whole books are open, as in the service worker. */
interface Signing {
  deps: { clock: { now(): number }; actor: string; run?: RunMark };
}

export const nowOf = ({ deps }: Signing): string => new Date(deps.clock.now()).toISOString();

export const sign = (books: Signing, command: string): Signature => ({
  command,
  actor: books.deps.actor,
  at: nowOf(books),
  ...(books.deps.run && { run: books.deps.run }),
});
