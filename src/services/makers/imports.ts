import type { Books } from '../books.ts';
import type { ImportServices } from '../contracts/imports.ts';
import { listImports } from '../queries/imports.ts';
import { asking } from './asking.ts';

/** The first screen lists imports; what opens and stores one arrives with the first file. */
export const importServices = (books: Books): ImportServices => ({
  open: async (...call) => (await import('../commands/open-import.ts')).openImport(books, ...call),
  reopen: async (...call) => (await import('../commands/reopen-import.ts')).reopenImport(books, ...call),
  commit: async (...call) => (await import('../commands/commit-import.ts')).commitImport(books, ...call),
  list: asking(books, listImports),
  get: asking(books, ({ db }, id: string) => db.importBatches.get(id)),
  undo: async (...call) => (await import('../commands/undo-import.ts')).undoImport(books, ...call),
});
