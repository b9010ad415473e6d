import type { Messages } from './translate.ts';

/** The message rooms by name; the English file of a room is its type. One line per room. */
interface Rooms {
  activity: typeof import('./messages/en/activity.ts').default;
  archive: typeof import('./messages/en/archive.ts').default;
  automation: typeof import('./messages/en/automation.ts').default;
  'billing-reports': typeof import('./messages/en/billing-reports.ts').default;
  boot: typeof import('./messages/en/boot.ts').default;
  'by-hand': typeof import('./messages/en/by-hand.ts').default;
  charts: typeof import('./messages/en/charts.ts').default;
  closing: typeof import('./messages/en/closing.ts').default;
  customers: typeof import('./messages/en/customers.ts').default;
  dashboard: typeof import('./messages/en/dashboard.ts').default;
  documents: typeof import('./messages/en/documents.ts').default;
  draft: typeof import('./messages/en/draft.ts').default;
  fields: typeof import('./messages/en/fields.ts').default;
  figures: typeof import('./messages/en/figures.ts').default;
  findings: typeof import('./messages/en/findings.ts').default;
  folders: typeof import('./messages/en/folders.ts').default;
  generate: typeof import('./messages/en/generate.ts').default;
  holidays: typeof import('./messages/en/holidays.ts').default;
  home: typeof import('./messages/en/home.ts').default;
  import: typeof import('./messages/en/import.ts').default;
  invoices: typeof import('./messages/en/invoices.ts').default;
  outbox: typeof import('./messages/en/outbox.ts').default;
  mails: typeof import('./messages/en/mails.ts').default;
  papers: typeof import('./messages/en/papers.ts').default;
  pipeline: typeof import('./messages/en/pipeline.ts').default;
  people: typeof import('./messages/en/people.ts').default;
  products: typeof import('./messages/en/products.ts').default;
  purchases: typeof import('./messages/en/purchases.ts').default;
  lists: typeof import('./messages/en/lists.ts').default;
  receivables: typeof import('./messages/en/receivables.ts').default;
  reminder: typeof import('./messages/en/reminder.ts').default;
  rentals: typeof import('./messages/en/rentals.ts').default;
  refusals: typeof import('./messages/en/refusals.ts').default;
  reports: typeof import('./messages/en/reports.ts').default;
  relay: typeof import('./messages/en/relay.ts').default;
  settings: typeof import('./messages/en/settings.ts').default;
  shell: typeof import('./messages/en/shell.ts').default;
  templates: typeof import('./messages/en/templates.ts').default;
  transactions: typeof import('./messages/en/transactions.ts').default;
  welcome: typeof import('./messages/en/welcome.ts').default;
  words: typeof import('./messages/en/words.ts').default;
}

export type RoomName = keyof Rooms;
/** Every room's texts are `Messages`; a room that is not makes this line fail. */
export type RoomMessages<R extends RoomName> = Rooms[R] extends Messages ? Rooms[R] : never;
