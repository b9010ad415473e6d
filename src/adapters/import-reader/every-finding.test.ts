import { describe, expect, it } from 'vitest';
import { CODES, SEVERITY } from '@domain/intake/findings/codes.ts';
import type { ImportChoices, ImportFinding, IntakeContext } from '@domain/intake/plan.ts';
import { countedIds } from '@domain/intake/testing/open-intake.ts';
import type { Language } from '@domain/parties/parties.ts';
import { decodeBlock, encodeBlock } from '@domain/transactions/block.ts';
import { findingParams } from '@i18n/finding-params.ts';
import en from '@i18n/messages/en/findings.ts';
import fr from '@i18n/messages/fr/findings.ts';
import pt from '@i18n/messages/pt/findings.ts';
import { fill } from '@i18n/translate.ts';
import { FileIntake } from './file-intake.ts';
import { booksOf, findingCases, type FindingCase } from './testing/finding-cases.ts';

const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};
const every = { offset: 0, limit: 1000 };

const bytesOf = (file: FindingCase['file']): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Array.isArray(file) ? new TextEncoder().encode(file.join('\n')) : file);

async function opened(
  file: FindingCase['file'],
  { kind = 'transactions', fileName }: FindingCase,
  books: IntakeContext,
) {
  const name = fileName ?? (Array.isArray(file) ? 'x.csv' : 'x.xlsx');
  const intake = new FileIntake(bytesOf(file), name, books, countedIds());
  const result = await intake.open({ kind });
  if (!result.ok) throw new Error(result.error.reason);
  return intake;
}

function planned(intake: FileIntake) {
  const plan = intake.plan(choices);
  if (!plan.ok) throw new Error(plan.error.reason);
  return plan.value;
}

function transactionsOf(intake: FileIntake) {
  return planned(intake).blocks.flatMap(({ record }) => decodeBlock(record.id, record.payload));
}

/** The books of a case, the rows that were billed before in them. */
async function booksFor(one: FindingCase): Promise<IntakeContext> {
  const books = booksOf(one);
  if (!one.invoiced) return books;
  const rows = transactionsOf(await opened(one.invoiced, one, books));
  const payload = encodeBlock(rows.map((row) => row && { ...row, invoiceId: 'invoice' }));
  return { ...books, blocks: [{ id: 'block', payload }] };
}

const read = async (one: FindingCase) => opened(one.file, one, await booksFor(one));

const said = ({ code, params }: ImportFinding, words: Record<string, string>, language: Language) =>
  fill(words[code] ?? '{nothing}', findingParams(params, language), language);

describe('every finding that an import can bring', () => {
  it('A3 each code of the registry has its case', () => {
    expect(Object.keys(findingCases).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)('A3 %s stands once, at its cell, with what it is worth', async (code) => {
    const one = findingCases[code];
    const intake = await read(one);
    const { findings } = intake.findings({ ...every, code });
    expect(findings.map(({ column, row, value, severity }) => [`${column}${row}`, value, severity])).toEqual([
      [one.at, one.value, SEVERITY[code]],
    ]);
    const row = intake.rows(every).rows.find((shown) => shown.row === findings[0]?.row);
    expect(row?.status ?? null).toBe(one.status);
    if (SEVERITY[code] === 'error' && row) expect(row.status).toBe('reject');
  });

  it.each(CODES)('A3 %s is said whole in the three languages', async (code) => {
    const [finding] = (await read(findingCases[code])).findings({ ...every, code }).findings;
    if (!finding) throw new Error(code);
    const sentences = [said(finding, en, 'en'), said(finding, fr, 'fr'), said(finding, pt, 'pt')];
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN/u);
    expect(new Set(sentences).size).toBe(3);
  });
});

describe('what a row becomes that was read with a note', () => {
  it.each([
    ['float-noise', { quantity: '1', unitPrice: '274.66', net: 274_66 }],
    ['price-from-total', { quantity: '4', unitPrice: '12.5', net: 50_00 }],
    ['price-from-product', { quantity: '2', unitPrice: '12.5', title: 'Fine sand', net: 25_00 }],
    ['title-from-product', { quantity: '2', unitPrice: '10', title: 'Sand, washed', net: 20_00 }],
    ['quantity-assumed', { quantity: '1', unitPrice: '10', net: 10_00 }],
    ['negative-price', { quantity: '-2', unitPrice: '10', net: -20_00 }],
  ] as const)('A3 %s', async (code, expected) => {
    expect(transactionsOf(await read(findingCases[code])).at(-1)).toMatchObject(expected);
  });

  it('A3 a language that no document speaks is left out, the customer is not', async () => {
    const { create } = planned(await read(findingCases['not-a-language'])).customers;
    expect(create.map(({ name, language }) => [name, language])).toEqual([
      ['Anna', ''],
      ['Bea', 'fr'],
    ]);
  });

  it('A3 what is neither yes nor no counts as yes', async () => {
    const { create } = planned(await read(findingCases['not-yes-no'])).products;
    expect(create.map(({ name, active }) => [name, active])).toEqual([
      ['Sand', true],
      ['Gravel', true],
      ['Lime', false],
    ]);
  });

  it('A3 two customers of one name and two codes are both kept', async () => {
    const { create } = planned(await read(findingCases['same-name'])).customers;
    expect(create.map(({ key, name }) => [key, name])).toEqual([
      ['C1', 'Anna'],
      ['C2', 'ANNA'],
    ]);
  });
});
