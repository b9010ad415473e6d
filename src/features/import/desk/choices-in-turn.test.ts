import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import type { ImportSession } from '@services/ports.ts';
import { deskNow, emptyDesk, setDesk, type OpenFile } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';
import { mendCells } from './mend-rows.ts';
import { readAgain } from './open-file.ts';
import { asChosen, type ReadingChange } from './reading-options.ts';
import { storeRows } from './store-rows.ts';

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
  } as unknown as ImportSession;
  const file: OpenFile = {
    file: { blob, name: 'a.csv' },
    mark: 'own 1',
    session,
    preview,
    choices: DEFAULT_CHOICES,
    confirmed: true,
    busy: null,
    asked: [],
    lastMend: null,
    epoch: 0,
    refusal: null,
  };
  setDesk({ stage: 'open', ...file });
  let stored = 0;
  const tools = {
    services: {
      imports: {
        reopen: async (_: ImportSession, options: Parameters<typeof desk.reopen>[0]) => {
          await new Promise<void>((go) => held.push(go));
          const again = await desk.reopen(options, () => undefined);
          if (again.ok) preview = again.value;
          return again;
        },
        commit: () => {
          stored += 1;
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
    stored: () => stored,
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

  it('F2 nothing is stored between a choice and the last that waits, nor before a mend beside it is in', async () => {
    const { choose, go, store, stored } = await openFile();
    const reading = [choose({ mapping: { dateOrder: 'mdy' } }), choose({ mapping: { decimal: '.' } })];
    const mend = mendCells([{ row: 3, field: 'quantity', value: '3' }], { cells: 1 });
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
