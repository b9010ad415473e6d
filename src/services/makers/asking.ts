import { whereCalled } from '@storage/zone.ts';
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

/**
 * A group of use cases that arrives with the first call: what the first screen does not ask need not come before it.
 * The head is read first, while a live query still listens, whatever the group does then; so is what the device keeps
 * beside the books, where the group speaks of it (`beside`).
 */
export function fetched<S extends object>(
  books: Books,
  load: () => Promise<S>,
  beside: () => Promise<unknown> = async () => undefined,
): S {
  let group: Promise<S> | undefined;
  // What could not be fetched now, without a network, is fetched when it is asked for again.
  const loaded = () =>
    load().catch((error: unknown) => {
      group = undefined;
      throw error;
    });
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      // A live query and a command may wait for the same group.
      const there = whereCalled();
      await Promise.all([books.db.metaRow('head'), beside()]);
      const methods = (await (group ??= loaded())) as Record<string, (...args: unknown[]) => unknown>;
      return there(() => methods[name]!(...args));
    };
  // Whoever awaits the group itself must not take it for a promise.
  const isCall = (name: string | symbol): name is string => typeof name === 'string' && name !== 'then';
  return new Proxy({} as S, { get: (_, name) => (isCall(name) ? call(name) : undefined) });
}
