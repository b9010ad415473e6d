import type { Instant, PlainDate } from '@domain/dates/plain-date.ts';
import type {
  ControlTotals,
  ImportBatch,
  ImportChoices,
  ImportPlan,
  ImportPreview,
} from '@domain/intake/plan.ts';
import { rememberedAfter } from '@domain/intake/session/remembered-customers.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { factsPrint } from '@domain/transactions/fingerprint.ts';
import { changeRows, rowsById } from '@storage/blocks/rows.ts';
import { commit, type Decision } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, nowOf, sign, todayOf, type Books } from '../books.ts';
import { bringUpToDate, isBehind, otherBooksFault } from '../imports/read-state.ts';
import { writeCustomers, writeProducts } from '../imports/write-parties.ts';
import { writeDays, writeRentals } from '../imports/write-rentals.ts';
import type { ImportSession, LongTask } from '../ports.ts';
import { storing } from '../storing.ts';

export interface ImportOutcome {
  batchId: string;
  control: ControlTotals;
  fileSha256: string;
}

/** How often the books may change in the moment between planning and storing. */
const ATTEMPTS = 3;

/**
 * The rows are judged by the books of this moment before they are planned; where that shows another picture than the
 * one that was looked at, nothing is stored and the session shows the new one.
 */
export async function commitImport(
  books: Books,
  session: ImportSession,
  file: { name: string; size: number },
  choices: ImportChoices,
  task: LongTask = {},
): Promise<Result<ImportOutcome>> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await bringUpToDate(books, session, task);
    if (!current.ok) return current;
    const done = await planAndStore(books, session, file, choices, task);
    if (done.ok || done.error.reason !== 'books-busy' || attempt === ATTEMPTS) return done;
  }
}

/**
 * Room 6: the plan that a session's worker has made becomes part of the books, in one transaction. Packing
 * and hashing are done already; a crash or a cancelled task leaves nothing of it.
 */
async function planAndStore(
  books: Books,
  session: ImportSession,
  file: { name: string; size: number },
  choices: ImportChoices,
  task: LongTask,
): Promise<Result<ImportOutcome>> {
  task.onProgress?.({ phase: 'plan', done: 0, total: session.preview().rowCount });
  const planned = await session.plan(choices, task.signal);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const preview = session.preview();
  const decide = async (writer: Writer): Promise<Result<Decision<ImportOutcome>>> => {
    const fault = otherBooksFault(books, session) ?? (await planFault(writer, plan, session, choices));
    if (fault) return fault;
    const batch = { ...batchOf(plan, preview, file, choices), committedAt: nowOf(books) };
    const company = (await writer.get('company', 'company'))!;
    const written = await writePlan(writer, company, plan, batch.committedAt, todayOf(books, company));
    if (!written.ok) return written;
    const no = await writer.nextNo('import-batch');
    writer.put('importBatches', { ...batch, ...written.value, no });
    await writeMapping(writer, plan, preview, file.name, nowOf(books));
    return ok({
      value: { batchId: plan.batchId, control: plan.control, fileSha256: plan.fileSha256 },
      subjects: [{ kind: 'import-batch', id: plan.batchId }],
      summary: {
        key: 'import-committed',
        params: { no, created: plan.control.created.rows, updated: plan.control.updated.rows },
      },
    });
  };
  const rows = plan.control.created.rows + plan.control.updated.rows;
  return commit(books.db, sign(books, 'commit-import'), decide, storing(task, rows));
}

/** A8, I38: how the columns are read, and who the customers of the file were said to be. */
async function writeMapping(
  writer: Writer,
  plan: ImportPlan,
  { signature: id, recognised }: ImportPreview,
  fileName: string,
  usedAt: Instant,
): Promise<void> {
  const { headers, mapping, chosenCustomers } = plan;
  const name = recognised.name || fileName.replace(/\.[^.]+$/, '');
  const saved = await writer.get('columnMappings', id);
  const customers = rememberedAfter(saved?.customers ?? [], chosenCustomers);
  const remembered = customers.length > 0 && { customers };
  writer.put('columnMappings', { id, headers, mapping, name, usedAt, ...remembered });
}

/** What may have changed between reading the file and storing it. */
async function planFault(
  writer: Writer,
  plan: ImportPlan,
  session: ImportSession,
  { noCustomer }: ImportChoices,
): Promise<Result<never> | null> {
  const company = await writer.get('company', 'company');
  if (!company) return noCompany();
  if (await writer.get('importBatches', plan.batchId)) return refuse('Conflict', 'import-done-already');
  if (await isBehind(writer.db, session, writer.rev - 1)) return refuse('Conflict', 'books-busy');
  const given = typeof noCustomer === 'object' ? noCustomer.customerId : null;
  if (given !== null && !(await writer.get('customers', given)))
    return refuse('Conflict', 'customer-missing', {}, 'noCustomer');
  const dates = plan.blocks.map(({ record }) => record.from);
  return lockFault(company, [...dates, ...plan.transactionUpdates.map((row) => row.date)]);
}

type Written = Pick<ImportBatch, 'created' | 'replaced'>;

async function writePlan(
  writer: Writer,
  company: Company,
  plan: ImportPlan,
  at: Instant,
  today: PlainDate,
): Promise<Result<Written>> {
  const customers = await writeCustomers(writer, plan.customers);
  if (!customers.ok) return customers;
  const products = await writeProducts(writer, plan.products);
  if (!products.ok) return products;
  for (const { record, hash } of plan.blocks) writer.put('transactionBlocks', record, hash);
  const updates = new Map(
    plan.transactionUpdates.map((row) => [row.id, { ...row, sourceBatch: plan.batchId }]),
  );
  const before = await rowsById(writer, [...updates.keys()]);
  const gone = plan.transactionUpdates.find((row) => before.get(row.id)?.invoiceId !== null);
  if (gone) return refuse('Conflict', 'transaction-invoiced', { title: gone.title });
  const stored = [...before.values()];
  // Nothing leaves a closed period either.
  const locked = lockFault(
    company,
    stored.map(({ date }) => date),
  );
  if (locked) return locked;
  await changeRows(writer, updates);
  const rentals = plan.rentals ? await writeRentals(writer, plan.rentals, at) : ok([]);
  if (!rentals.ok) return rentals;
  const sheets = plan.days ? await writeDays(writer, plan.days, company, today) : ok([]);
  if (!sheets.ok) return sheets;
  return ok({
    created: {
      customers: plan.customers.create.map(({ id }) => id),
      products: plan.products.create.map(({ id }) => id),
      ...(plan.rentals && { rentals: plan.rentals.create.map(({ id }) => id) }),
    },
    replaced: {
      customers: customers.value,
      products: products.value,
      transactions: stored,
      written: stored.map(({ id }) => factsPrint(updates.get(id)!)),
      ...(plan.rentals && { rentals: rentals.value }),
      ...(plan.days && { sheets: sheets.value }),
    },
  });
}

const batchOf = (
  plan: ImportPlan,
  preview: ImportPreview,
  file: { name: string; size: number },
  choices: ImportChoices,
) => ({
  id: plan.batchId,
  kind: plan.kind,
  fileName: file.name,
  fileSize: file.size,
  fileSha256: plan.fileSha256,
  format: preview.format,
  sheet: preview.sheet,
  mapping: plan.mapping,
  headers: plan.headers,
  choices,
  control: plan.control,
  undoneAt: null,
});
