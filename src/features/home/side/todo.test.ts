import { describe, expect, it } from 'vitest';
import type { BooksStats, DataSafety } from '@services/services.ts';
import { isUntouched, todosOf } from './todo.ts';

const none: BooksStats = {
  figures: {},
  openTransactions: { rows: 0, amounts: {} },
  withoutCustomer: 0,
  drafts: 0,
};
const safe: DataSafety = {
  persisted: true,
  usage: 0,
  quota: 1,
  lastBackup: { at: '2026-11-01T10:00:00Z', proven: true, headSeq: 4 },
  changesSince: 0,
  origin: 'https://books.example',
  level: 'safe',
  reasons: [],
};
const kinds = (stats: BooksStats, safety = safe) =>
  todosOf(stats, safety, undefined).map((todo) => todo.kind);

describe('what waits on the home screen', () => {
  it('A13 nothing waits in safe and quiet books', () => {
    expect(kinds(none)).toEqual([]);
  });

  it('B20 rows without a customer stand before drafts and open rows', () => {
    const stats = {
      ...none,
      withoutCustomer: 2,
      drafts: 3,
      openTransactions: { rows: 9, amounts: { EUR: 100 } },
    };
    expect(kinds(stats)).toEqual(['without-customer', 'drafts', 'open-rows']);
  });

  it('F9 books without a backup nag, old backups only when something changed since', () => {
    expect(kinds(none, { ...safe, lastBackup: null, level: 'danger' })).toEqual(['never-backed-up']);
    expect(kinds(none, { ...safe, level: 'attention', changesSince: 0 })).toEqual([]);
    expect(kinds(none, { ...safe, level: 'attention', changesSince: 5 })).toEqual(['backup-old']);
  });

  it('F8 books that the browser may clear are named', () => {
    expect(kinds(none, { ...safe, persisted: false })).toEqual(['not-persisted']);
  });

  it('A13 the screen teaches only while nothing was imported, written or issued', () => {
    expect(isUntouched(none, [])).toBe(true);
    expect(isUntouched({ ...none, drafts: 1 }, [])).toBe(false);
  });
});
