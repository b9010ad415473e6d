import type { Books } from '../books.ts';
import { commitImport } from '../commands/commit-import.ts';
import { openImport } from '../commands/open-import.ts';
import { reopenImport } from '../commands/reopen-import.ts';
import { undoImport } from '../commands/undo-import.ts';
import type { ImportServices } from '../contracts/imports.ts';
import { listImports } from '../queries/imports.ts';
import { asking, doing } from './asking.ts';

export const importServices = (books: Books): ImportServices => ({
  open: doing(books, openImport),
  reopen: doing(books, reopenImport),
  commit: doing(books, commitImport),
  list: asking(books, listImports),
  get: asking(books, ({ db }, id: string) => db.importBatches.get(id)),
  undo: doing(books, undoImport),
});
