import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import { context, countedIds } from '@domain/intake/testing/open-intake.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { ImportSession } from '@services/ports.ts';
import type { Services } from '@services/services.ts';
import { deskNow, emptyDesk, setDesk } from './desk.ts';
import type { DeskTools } from './desk-tools.ts';
import { closeFile, openFile, putAwayOthers } from './open-file.ts';
import { storeRows } from './store-rows.ts';
import { openOnDesk } from './testing/open-on-desk.ts';

type Commit = Services['imports']['commit'];
const CSV = 'Date;Client;Désignation;Qté;PU HT\n12/01/2026;Diallo;Sable;1;8,00\n';

/** A file that lies open, and an act of storing that is still under way. */
async function storing() {
  const desk = importDesk(() => Promise.reject(new Error('No words here')), countedIds());
  const books = context({ today: '2026-11-22' });
  const blob = new Blob([CSV]);
  const opened = await desk.open(blob, 'a.csv', { kind: 'transactions' }, books, () => undefined);
  if (!opened.ok) throw new Error(opened.error.reason);
  const preview = opened.value;
  const close = vi.fn<() => void>();
  const session = { preview: () => preview, close } as unknown as ImportSession;
  openOnDesk(blob, session);
  let answer: (outcome: Result<never>) => void = () => undefined;
  const commit: Commit = () => new Promise((resolve) => (answer = resolve));
  const openNext = vi.fn<() => Promise<Result<never>>>(async () => refuse('Unreadable', 'no-table'));
  const tools = {
    services: { imports: { commit, open: openNext }, mark: () => 'own 1' },
    t: (key: string) => key,
    refusal: ({ reason }: { reason: string }) => reason,
    inWords: (sink: unknown) => sink,
  } as unknown as DeskTools;
  const stored = storeRows(tools);
  const refused = () => {
    answer(refuse('Conflict', 'books-changed'));
    return stored;
  };
  return { tools, close, refused, openNext };
}

describe('rows that the books do not take', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { pathname: '/import' });
    vi.stubGlobal('document', { visibilityState: 'visible' });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    setDesk(emptyDesk);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    setDesk(emptyDesk);
  });

  it('F2 I45 the worker of a file that was put away meanwhile ends with the refusal', async () => {
    const { close, refused } = await storing();
    putAwayOthers('sample 1');
    expect(deskNow().stage).toBe('start');
    expect(close).not.toHaveBeenCalled();
    await refused();
    expect(close).toHaveBeenCalledOnce();
  });

  it('F2 a file that is closed while its rows are stored is stored to the end', async () => {
    const { close, refused } = await storing();
    closeFile();
    expect(deskNow().stage).toBe('start');
    expect(close).not.toHaveBeenCalled();
    await refused();
    expect(close).toHaveBeenCalledOnce();
  });

  it('F2 the next file waits until the rows of the one before are stored', async () => {
    const { tools, close, refused, openNext } = await storing();
    const next = openFile(tools, { blob: new Blob(['x']), name: 'b.csv' }, 'transactions');
    await new Promise((later) => setTimeout(later, 5));
    expect(deskNow()).toMatchObject({ stage: 'reading', file: { name: 'b.csv' } });
    expect([close.mock.calls.length, openNext.mock.calls.length]).toEqual([0, 0]);
    await refused();
    await next;
    expect([close.mock.calls.length, openNext.mock.calls.length]).toEqual([1, 1]);
  });

  it('F2 a next file that is given up while it waits is not read', async () => {
    const { tools, refused, openNext } = await storing();
    const next = openFile(tools, { blob: new Blob(['x']), name: 'b.csv' }, 'transactions');
    closeFile();
    await next;
    expect(deskNow().stage).toBe('start');
    await refused();
    expect(openNext).not.toHaveBeenCalled();
  });

  it('F2 a file that is still looked at stays open', async () => {
    const { close, refused } = await storing();
    await refused();
    expect(close).not.toHaveBeenCalled();
    expect(deskNow()).toMatchObject({ stage: 'open', busy: null, refusal: { reason: 'books-changed' } });
  });
});
