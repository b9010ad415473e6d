import { mailer } from '@documents/mail/mailer.ts';
import { readAnswer } from '@adapters/pipeline/answer-desk.ts';
import { lookAt } from '@adapters/pipeline/look-desk.ts';
import { sampleOf } from '@adapters/pipeline/sample-desk.ts';
import { makeRun } from '@adapters/pipeline/pipeline-desk.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';
import { idText, uuidv7 } from '@domain/ids.ts';
import { inspectBackup, makeBackup, openBackup } from '@storage/backup/backup-file.ts';
import { BooksDatabase } from '@storage/database.ts';
import { proverOver } from '@storage/journal/prove.ts';
import { openDatabase } from '@storage/open-database.ts';
import { ok, refuse } from '@domain/result.ts';
import { booksOver, type Books } from '../books.ts';
import { makeServices } from '../make-services.ts';
import type { Deps } from '../ports.ts';
import { noMail } from './no-mail.ts';
import { deskReports, printedReport } from './report-press.ts';
import type { Services } from '../services.ts';

const NOON = Date.UTC(2026, 10, 20, 12);

const nameOf = (job: Parameters<Deps['renderer']['pdf']>[0][number]) =>
  'invoice' in job ? job.invoice.number : JSON.stringify(job);

/** Time stands still, ids count up: a run of a test is like any other. */
export function testDeps(overrides: Partial<Deps> = {}): Deps {
  let id = 0;
  const nextId = () => {
    id += 1;
    const bytes = new Uint8Array(10);
    new DataView(bytes.buffer).setUint32(4, id);
    return uuidv7(NOON + id, bytes);
  };
  return {
    clock: { now: () => NOON },
    ids: { next: nextId },
    actor: 'tester',
    importReader: { open: async () => refuse('Unreadable', 'file-empty') },
    pipelineReader: {
      look: lookAt,
      sample: (setup, files, country) => sampleOf(setup, files, country, billingSheetWords),
      run: (job) => makeRun(job, { wordsIn: billingSheetWords, print: printedReport }),
      answer: (job) => readAnswer(job, billingSheetWords),
    },
    renderer: {
      edition: 'test',
      getReady: () => undefined,
      pdf: async (jobs) => ok(new TextEncoder().encode(jobs.map(nameOf).join())),
      preview: async (job) => ok({ bytes: new TextEncoder().encode(job.template?.name ?? ''), faults: [] }),
      check: async () => ok([]),
      mail: async (content, own) => ok(mailer(content, own)),
      each: async (count, jobAt, take) => {
        for (let at = 0; at < count; at += 1) {
          const { job, fileName } = await jobAt(at);
          take(at, fileName, new TextEncoder().encode(job.invoice.number ?? ''));
        }
        return ok(undefined);
      },
      zip: async (count, jobAt, _task, see) => {
        const names: string[] = [];
        for (let at = 0; at < count; at += 1) {
          const { job, fileName } = await jobAt(at);
          names.push(fileName);
          see?.(at, fileName, new TextEncoder().encode(job.invoice.number ?? ''));
        }
        return ok(new Blob([names.join('\n')]));
      },
    },
    // A test document is its own attachment.
    paperReader: {
      attachments: async (file) =>
        ok([{ name: 'record.json', bytes: new Uint8Array(await file.arrayBuffer()) }]),
      pictures: async () => [],
    },
    closings: {
      begin: () => {
        throw new Error('Closing packages are made in a browser');
      },
      check: async () => refuse('Unsupported', 'closing-not-ours'),
    },
    vault: {
      make: async (database, passphrase, createdAt) => {
        const db = await new BooksDatabase(database).open();
        const made = await makeBackup(db as BooksDatabase, passphrase, createdAt);
        db.close();
        return ok(made);
      },
      open: openBackup,
      inspect: inspectBackup,
    },
    prover: {
      open: (database) => {
        const db = new BooksDatabase(database);
        return { ...proverOver(db), end: () => db.close() };
      },
    },
    exporter: {
      invoices: async (_database, ids, { format }) =>
        ok(new Blob([format, ...Array.from({ length: ids.length / 4 }, (_, at) => ` ${idText(ids, at)}`)])),
      numbers: async (name, { rows }) => ok(new Blob([`${name} ${rows.length}`])),
      statement: async ({ closing }, format) => ok(new Blob([`${format} ${closing}`])),
    },
    reports: deskReports,
    persistence: {
      origin: 'https://books.example',
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ usage: 1, quota: 100 }),
    },
    scriptFonts: {
      status: async () => ({ files: 2, kept: 0, bytes: 1000 }),
      fetchAll: async () => ok(undefined),
      forget: async () => undefined,
    },
    folders: {
      isOffered: false,
      choose: async () => refuse('Unsupported', 'folders-not-offered'),
      permission: async () => 'denied',
      ask: async () => 'denied',
      place: async () => refuse('Unsupported', 'folders-not-offered'),
    },
    sources: {
      isOffered: false,
      choose: async () => refuse('Unsupported', 'watching-not-offered'),
      permission: async () => 'denied',
      ask: async () => 'denied',
      read: async () => refuse('Unsupported', 'watching-not-offered'),
    },
    background: {
      powers: async () => ({ periodicSync: 'unsupported', isInstalled: false, reminders: 'unsupported' }),
      askReminders: async () => 'unsupported',
      wakeNowAndThen: async () => undefined,
    },
    ...noMail,
    ...overrides,
  };
}

export interface OpenTestBooks {
  books: Books;
  services: Services;
}

/** Fresh books in memory; the same name twice is the same books, as in two tabs. */
export async function openTestBooks(
  name = `books-${crypto.randomUUID()}`,
  deps = testDeps(),
): Promise<OpenTestBooks> {
  const db = await openDatabase(name);
  const books = booksOver(db, deps);
  return { books, services: makeServices(books) };
}

/** A company in France that charges tax. */
export async function openFrenchBooks(name?: string, deps?: Deps): Promise<OpenTestBooks> {
  const open = await openTestBooks(name, deps);
  const made = await open.services.company.setUp({
    name: 'Atelier Perrache',
    country: 'FR',
    chargesTax: true,
    locale: 'fr',
  });
  if (!made.ok) throw new Error(made.error.reason);
  return open;
}
