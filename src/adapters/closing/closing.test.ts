import { describe, expect, it } from 'vitest';
import { CLOSING_FORMAT, closingTotals, type ClosingManifest } from '@domain/closing/closing.ts';
import { sealEntry, GENESIS_HASH } from '@domain/journal/chain.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { issuedDocument } from '@domain/records/testing/issued-document.ts';
import { checkClosing } from './check-closing.ts';
import { csvOf, invoiceTable } from './closing-tables.ts';
import { closingZip } from './closing-zip.ts';

function chain(length: number): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      deviceId: 'device',
      seq,
      at: '2026-11-20T12:00:00.000Z',
      actor: 'owner',
      command: 'save-customer',
      subjects: [{ kind: 'customer' as const, id: `c${seq}` }],
      summary: { key: 'customer-created', params: { no: seq } },
      writes: [['customers', `c${seq}`, 'ab'.repeat(32)] as const],
    };
    entries.push(sealEntry(entries.at(-1)?.hash ?? GENESIS_HASH, content));
  }
  return entries;
}

function packageOf(entries: readonly JournalEntry[], change: Partial<ClosingManifest> = {}): Blob {
  const zip = closingZip();
  const last = entries.at(-1);
  const manifest = {
    format: CLOSING_FORMAT,
    version: 1,
    month: '2026-11',
    company: { name: 'Atelier', country: 'FR', taxIds: [] },
    createdAt: '2026-12-01T00:00:00.000Z',
    deviceId: 'device',
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS_HASH },
    documents: 1,
    totals: {},
    ...change,
  };
  // What lies in it may itself be a zip, with all its signatures.
  zip.add('documents/Invoice_1.pdf', new TextEncoder().encode('%PDF PK\u0003\u0004 PK\u0007\u0008'), false);
  const journal = zip.lines('journal.jsonl');
  for (const entry of entries) journal.write(JSON.stringify(entry));
  journal.end();
  zip.addText('manifest.json', JSON.stringify(manifest));
  return zip.finish();
}

const reasonOf = async (file: Blob) => {
  const checked = await checkClosing(file);
  return checked.ok ? 'whole' : checked.error.reason;
};

describe('a closing package', () => {
  it('B17 that fits in itself is told whole', async () => {
    expect(await checkClosing(packageOf(chain(3)))).toMatchObject({
      ok: true,
      value: { files: 3, entries: 3, manifest: { month: '2026-11' } },
    });
    expect(await reasonOf(packageOf([]))).toBe('whole');
  });

  it('B17 with a changed, cut or foreign journal is told so', async () => {
    const [first, second, third] = chain(3);
    expect(await reasonOf(packageOf([first!, third!]))).toBe('closing-chain');
    expect(await reasonOf(packageOf([first!, { ...second!, actor: 'other' }, third!]))).toBe('closing-chain');
    expect(await reasonOf(packageOf([first!, second!], { head: { seq: 3, hash: third!.hash } }))).toBe(
      'closing-chain',
    );
    expect(await reasonOf(packageOf([first!], { deviceId: 'another' }))).toBe('closing-chain');
  });

  it('B17 with a changed file names it', async () => {
    const bytes = new Uint8Array(await packageOf(chain(1)).arrayBuffer());
    const at = Buffer.from(bytes).indexOf('%PDF');
    bytes[at] = 38;
    expect(await checkClosing(new Blob([bytes]))).toMatchObject({
      ok: false,
      error: { reason: 'closing-damaged', params: { file: 'documents/Invoice_1.pdf' } },
    });
  });

  it('B17 of a newer format, or no package at all, is told apart', async () => {
    expect(await reasonOf(packageOf(chain(1), { version: 2 }))).toBe('closing-newer');
    expect(await reasonOf(closingZip().finish())).toBe('closing-not-ours');
    expect(await reasonOf(new Blob(['no zip']))).toBe('closing-damaged');
  });

  it('B17 is the same bytes for the same books', async () => {
    const bytes = async () => new Uint8Array(await packageOf(chain(2)).arrayBuffer());
    expect(await bytes()).toEqual(await bytes());
  });
});

describe('the tables and totals of a month', () => {
  const { invoice } = issuedDocument();
  const voided = { ...invoice, number: 'F-2026-0002', voided: { at: '', reason: '=1+1, "typo"' } };

  it('B17 a void document keeps its number and counts for nothing', () => {
    const note = { ...invoice, kind: 'credit-note' as const };
    expect(closingTotals([invoice, voided, note], [])).toEqual({
      EUR: {
        invoices: { count: 1, withoutTax: 10000, tax: 2000, withTax: 12000 },
        creditNotes: { count: 1, withoutTax: 10000, tax: 2000, withTax: 12000 },
        void: { count: 1 },
        payments: { count: 0, amount: 0 },
      },
    });
  });

  it('B17 no cell of the list runs as a formula, and quotes are doubled', () => {
    const [head, first, second] = csvOf(invoiceTable([invoice, voided]))
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/^\uFEFFnumber,kind,issueDate/);
    expect(first).toBe('F-2026-0001,invoice,2026-11-14,2026-12-14,Anne,EUR,100.00,20.00,120.00,120.00,,');
    expect(second).toContain(`"'=1+1, ""typo"""`);
  });
});
