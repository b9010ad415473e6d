import { describe, expect, it } from 'vitest';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import { optionsAfter, type ReadingChange } from './reading-options.ts';

const TEXT =
  'Date;Client;Désignation;Qté;PU HT\n12/01/2026;Diallo;Sable;1;8,00\n13/01/2026;Diallo;Gravier;x;4,00\n';
const files: [string, Uint8Array<ArrayBuffer>][] = [
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark at its beginning', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['Windows-1252', Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0))],
];

const reading = () => undefined;

/** What the screen does: reads a CSV, mends a cell, chooses something about how it is read. */
async function mended(bytes: Uint8Array<ArrayBuffer>) {
  const desk = importDesk(() => Promise.reject(new Error('No words here')), countedIds());
  const books = context({ today: '2026-11-22' });
  const opened = await desk.open(new Blob([bytes]), 'a.csv', { kind: 'transactions' }, books, reading);
  if (!opened.ok) throw new Error(opened.error.reason);
  expect(opened.value.control.rejected.rows).toBe(1);
  const preview = desk.mend([{ row: 3, field: 'quantity', value: '3' }]);
  expect(preview).toMatchObject({ mended: { rows: 1 }, control: { rejected: { rows: 0 } } });
  const choose = async (from: ImportPreview, change: ReadingChange) => {
    const again = await desk.reopen(optionsAfter(from, change), reading);
    if (!again.ok) throw new Error(again.error.reason);
    return again.value;
  };
  return { desk, preview, choose };
}

describe('mends and the choices of the columns card', () => {
  it.each(files)(
    'I33 A3 a CSV in %s keeps its mends under another choice, and the next',
    async (_, bytes) => {
      const { desk, preview, choose } = await mended(bytes);
      const withTax = await choose(preview, { mapping: { pricesIncludeTax: true } });
      expect(withTax).toMatchObject({ mended: { rows: 1 }, control: { rejected: { rows: 0 } } });
      const asDollars = await choose(withTax, { mapping: { currency: 'USD' } });
      expect(asDollars).toMatchObject({
        mended: { rows: 1 },
        control: { created: { rows: 2, amounts: { USD: 1667 } } },
      });
      expect(desk.undoMend()).toMatchObject({ mended: { rows: 0 }, control: { rejected: { rows: 1 } } });
    },
  );

  it('I33 A3 bytes that are read otherwise are other cells: their mends go', async () => {
    const { preview, choose } = await mended(files[0]![1]);
    const other = await choose(preview, { encoding: 'windows-1252' });
    expect(other).toMatchObject({ mended: { rows: 0 }, dialect: { encoding: 'windows-1252' } });
    const back = await choose(other, { encoding: 'utf-8' });
    expect(back).toMatchObject({ dialect: { encoding: 'utf-8' }, control: { rejected: { rows: 1 } } });
  });
});
