import type { Books } from '../books.ts';
import { removeManager, restoreManager } from '../commands/remove-manager.ts';
import { saveManager } from '../commands/save-manager.ts';
import type { ManagerServices } from '../contracts/managers.ts';
import { reportFor } from '../managers/report-for.ts';
import { sendNow } from '../managers/send-now.ts';
import { allManagers } from '../queries/managers.ts';
import { asking, doing } from './asking.ts';

/** What makes reports is fetched with the first one that is sent. */
const reportsOf = async (books: Books) => (await import('./reports.ts')).reportServices(books);

export const managerServices = (books: Books): ManagerServices => ({
  list: asking(books, allManagers),
  get: asking(books, ({ db }, id: string) => db.managers.get(id)),
  save: doing(books, saveManager),
  remove: doing(books, removeManager),
  restore: doing(books, restoreManager),
  sendNow: async (id, period) => sendNow(books, await reportsOf(books), id, period),
  reportFor: async (what, ids, task) => reportFor(books, await reportsOf(books), what, ids, task),
});
