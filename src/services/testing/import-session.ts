import type { ImportPlan, ImportPreview } from '@domain/intake/plan.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Minor } from '@domain/money/currency.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { blockOf } from '@storage/blocks/rows.ts';
import type { ImportSession } from '../ports.ts';

const nothing = { rows: 0, amounts: {} };

/** One imported sale. */
export const sale = (more: Partial<Transaction> = {}): Omit<Transaction, 'id'> => ({
  customerId: null,
  key: '',
  date: '2026-11-05',
  title: 'Imported',
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '10',
  priceIncludesTax: false,
  taxCategory: 'S',
  taxRate: '20',
  currency: 'EUR',
  net: 1000 as Minor,
  tax: 200 as Minor,
  productId: null,
  order: '',
  purchaseOrder: '',
  site: '',
  invoiceId: null,
  sourceRow: 2,
  ...more,
});

/** What a worker would have planned: these rows in one block. */
export function planOf(
  batchId: string,
  rows: Omit<Transaction, 'id'>[],
  more: Partial<ImportPlan> = {},
): ImportPlan {
  const blockId = `block-of-${batchId}`;
  const record = blockOf(
    blockId,
    batchId,
    rows.map((row, slot) => ({ ...row, id: `${blockId}.${slot}` })),
  );
  const net = rows.reduce((sum, row) => sum + row.net, 0);
  const all = { rows: rows.length, amounts: { EUR: net } };
  return {
    kind: 'transactions',
    batchId,
    control: {
      read: all,
      created: all,
      ignored: nothing,
      updated: nothing,
      duplicate: nothing,
      rejected: nothing,
    },
    customers: { create: [], update: [] },
    products: { create: [], update: [] },
    blocks: rows.length === 0 ? [] : [{ record, hash: contentHash(record) }],
    transactionUpdates: [],
    headers: ['Date', 'Titel', 'Prix'],
    mapping: {
      kind: 'transactions',
      headerRow: 0,
      fields: ['date', 'title', '', 'unitPrice'],
      dateOrder: 'dmy',
      decimal: ',',
      currency: 'EUR',
      pricesIncludeTax: false,
    },
    chosenCustomers: [],
    fileSha256: 'ab'.repeat(32),
    ...more,
  };
}

/** A session whose worker has done its work. */
function sessionWith(plan: Result<ImportPlan>): ImportSession {
  const preview = {
    format: 'csv',
    sheet: 'novembre',
    signature: 'signature-1',
    recognised: { state: 'new', name: '', usedAt: '', added: [], missing: [] },
    ...(plan.ok && { mapping: plan.value.mapping }),
  } as Partial<ImportPreview> as ImportPreview;
  const unused = () => Promise.reject(new Error('not part of this test'));
  return {
    lost: new Promise<never>(() => undefined),
    preview: () => preview,
    plan: async () => plan,
    reopen: unused,
    refresh: async () => ok(preview),
    mend: unused,
    replaceAll: unused,
    undoMend: unused,
    chooseCustomer: unused,
    choose: unused,
    rows: unused,
    findings: unused,
    rejected: unused,
    close: () => {},
  };
}

export const planned = (plan: ImportPlan): ImportSession => sessionWith(ok(plan));
