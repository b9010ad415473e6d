import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import type { ImportSession } from '@services/ports.ts';
import { deskNow, emptyDesk, setDesk, type OpenFile } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';
import { mendCells, replaceValue } from './mend-rows.ts';
import { readAgain } from './open-file.ts';
import { asChosen, type ReadingChange } from './reading-options.ts';
import { choose as chooseRows, storeRows } from './store-rows.ts';
import { openOnDesk } from './testing/open-on-desk.ts';

const CSV =
  'Date;Client;Libellé;Quantité;Prix unitaire\n03/04/2026;Café;Pose;1;1.250\n05/06/2026;Café;Dépose;x;2.500\n';

/** A file that lies open and is read for real, each reading only once it is let through. */
async function openFile() {
  const desk = importDesk(() => Promise.reject(new Error('No words here')), countedIds());
  const books = context({ today: '2026-11-22' });
  const blob = new Blob([CSV]);
  const opened = await desk.open(blob, 'a.csv', { kind: 'transactions' }, books, () => undefined);
  if (!opened.ok) throw new Error(opened.error.reason);
  let preview = opened.value;
  const held: (() => void)[] = [];
  const session = {
    preview: () => preview,
    close: () => undefined,
    mend: async (mends: Parameters<typeof desk.mend>[0]) => (preview = desk.mend(mends)),
    replaceAll: async (...value: Parameters<typeof desk.replaceAll>) => (preview = desk.replaceAll(...value)),
    choose: async (choices: Parameters<typeof desk.choose>[0]) => (preview = desk.choose(choices)),
  } as unknown as ImportSession;
  openOnDesk(blob, session);
  const stored: unknown[] = [];
  const tools = {
    services: {
      imports: {
        reopen: async (_: ImportSession, options: Parameters<typeof desk.reopen>[0]) => {
          await new Promise<void>((go) => held.push(go));
          const again = await desk.reopen(options, () => undefined);
          if (again.ok) preview = again.value;
          return again;
        },
        commit: (...[, , choices]: unknown[]) => {
          stored.push(choices);
          return new Promise(() => undefined);
        },
      },
    },
    t: (key: string) => key,
    refusal: ({ reason }: { reason: string }) => reason,
    inWords: (sink: unknown) => sink,
  } as unknown as DeskTools;
  const go = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    held.shift()?.();
  };
  return {
    choose: (change: ReadingChange) => readAgain(tools, change),
    store: () => storeRows(tools),
    go,
    stored: () => stored.length,
    storedAs: () => stored,
  };
}

const open = (): OpenFile => {
  const desk = deskNow();
  if (desk.stage !== 'open') throw new Error(desk.stage);
  return desk;
};

describe('choices made while the file is being read', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { pathname: '/import' });
    vi.stubGlobal('document', { visibilityState: 'visible' });
    setDesk(emptyDesk);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    setDesk(emptyDesk);
  });

  it('A3 I6 each waits its turn and counts: nothing that was chosen is dropped', async () => {
    const { choose, go } = await openFile();
    const both = [
      choose({ mapping: { dateOrder: 'mdy' } }),
      choose({ mapping: { decimal: '.' } }),
      choose({ column: 2, field: 'description' }),
      choose({ column: 1, field: '' }),
    ];
    expect(asChosen(open().preview, open().asked).mapping).toMatchObject({
      dateOrder: 'mdy',
      decimal: '.',
      fields: ['date', '', 'description', 'quantity', 'unitPrice'],
    });
    for (const _ of both) await go();
    await Promise.all(both);
    expect(open()).toMatchObject({
      busy: null,
      asked: [],
      confirmed: false,
      preview: {
        mapping: {
          dateOrder: 'mdy',
          decimal: '.',
          fields: ['date', '', 'description', 'quantity', 'unitPrice'],
        },
      },
    });
  });

  it('A3 a column of headings that are no longer those of the file is not filled', async () => {
    const { choose, go } = await openFile();
    const asked = [choose({ headerRow: -1 }), choose({ column: 2, field: 'description' })];
    await go();
    await Promise.all(asked);
    expect(open()).toMatchObject({ busy: null, asked: [] });
    expect(open().preview.mapping.headerRow).toBe(-1);
    expect(open().preview.mapping.fields).not.toContain('description');
  });

  it('A3 F2 what becomes of rows is chosen in turn, and nothing is stored before it counts', async () => {
    const { choose, go, store, stored, storedAs } = await openFile();
    const reading = choose({ mapping: { dateOrder: 'mdy' } });
    const choices = [chooseRows({ duplicates: 'update' }), chooseRows({ invalid: 'refuse' })];
    expect(open().wanted).toEqual({ duplicates: 'update', invalid: 'refuse' });
    await go();
    await reading;
    await store();
    expect(stored()).toBe(0);
    await Promise.all(choices);
    expect(open()).toMatchObject({
      busy: null,
      wanted: {},
      choices: { duplicates: 'update', invalid: 'refuse' },
    });
    void store();
    expect(storedAs()).toMatchObject([{ duplicates: 'update', invalid: 'refuse' }]);
  });

  it('B20 A3 the walk-in customer that comes late gives way to what was chosen since', async () => {
    await openFile();
    let come: (id: string) => void = () => undefined;
    const walkIn = chooseRows({ noCustomer: { customerId: '' } }, async () => ({
      noCustomer: { customerId: await new Promise<string>((resolve) => (come = resolve)) },
    }));
    const leftOut = chooseRows({ noCustomer: 'reject' });
    expect(open().wanted).toEqual({ noCustomer: 'reject' });
    await Promise.resolve();
    come('c1');
    await Promise.all([walkIn, leftOut]);
    expect(open()).toMatchObject({ busy: null, wanted: {}, choices: { noCustomer: 'reject' } });
  });

  it('B20 A3 a walk-in customer that there cannot be leaves the choice as it was', async () => {
    await openFile();
    await chooseRows({ noCustomer: { customerId: '' } }, async () => null);
    expect(open()).toMatchObject({ busy: null, wanted: {}, choices: { noCustomer: 'unassigned' } });
  });

  it('A3 I33 a mend of cells that are no longer those of the file is not made', async () => {
    const { choose, go } = await openFile();
    const mend = () => mendCells([{ row: 3, field: 'quantity', value: '3' }], { cells: 1 }, open().preview);
    const asked = [choose({ headerRow: -1 }), mend(), replaceValue('quantity', 'x', '3')];
    await go();
    await Promise.all(asked);
    expect(open()).toMatchObject({ busy: null, lastMend: null, preview: { mended: { rows: 0 } } });
    const again = [choose({ headerRow: 0 }), choose({ mapping: { dateOrder: 'mdy' } })];
    await go();
    await again[0];
    const mended = mend();
    await go();
    await Promise.all([...again, mended]);
    expect(open()).toMatchObject({ lastMend: { cells: 1 }, preview: { mended: { rows: 1 } } });
  });

  it('F2 nothing is stored between a choice and the last that waits, nor before a mend beside it is in', async () => {
    const { choose, go, store, stored } = await openFile();
    const reading = [choose({ mapping: { dateOrder: 'mdy' } }), choose({ mapping: { decimal: '.' } })];
    const mend = mendCells([{ row: 3, field: 'quantity', value: '3' }], { cells: 1 }, open().preview);
    await store();
    await go();
    await reading[0];
    expect(open().busy).not.toBeNull();
    await store();
    expect(stored()).toBe(0);
    await go();
    await Promise.all([...reading, mend]);
    expect(open()).toMatchObject({ busy: null, lastMend: { cells: 1 } });
    expect(open().preview.control).toMatchObject({ created: { rows: 2 }, rejected: { rows: 0 } });
    void store();
    expect(stored()).toBe(1);
  });
});
