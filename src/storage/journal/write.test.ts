import { describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '@domain/result.ts';
import { customer, openFresh, saveAll, signature } from '../testing/books.ts';
import type { Writer } from './writer.ts';
import { commit, type WriteTask } from './write.ts';
import { proverOver } from './prove.ts';
import { verifyBooks } from './verify.ts';

describe('the one write path', () => {
  it('E16 records and their journal entry are one: rev is the number of the entry', async () => {
    const db = await openFresh();
    await saveAll(db, customer('a', 'Anne'));
    await saveAll(db, customer('b', 'Bruno'), customer('a', 'Anna'));
    expect(await db.customers.get('a')).toMatchObject({ name: 'Anna', rev: 2 });
    const entries = await db.journal.toArray();
    expect(entries.map(({ seq, command }) => [seq, command])).toEqual([
      [1, 'save-customer'],
      [2, 'save-customer'],
    ]);
    expect(entries[1]!.prevHash).toBe(entries[0]!.hash);
    expect((await db.metaRow('head'))?.hash).toBe(entries[1]!.hash);
  });

  it('B17 the activity of a record is found by its id, and the entry holds no name', async () => {
    const db = await openFresh();
    await saveAll(db, customer('a', 'Anne Delorme'));
    const [entry] = await db.journal.where('subjectIds').equals('a').toArray();
    expect(entry!.subjects).toEqual([{ kind: 'customer', id: 'a' }]);
    expect(JSON.stringify(entry)).not.toContain('Delorme');
  });

  it('F9 a refusal leaves nothing: no record, no entry, no number', async () => {
    const db = await openFresh();
    const outcome = await commit(db, signature, async (writer) => {
      await writer.nextNo('customer');
      writer.put('customers', customer('a', 'Anne'));
      return refuse('InvalidState', 'cancelled');
    });
    expect(outcome.ok).toBe(false);
    expect(await db.customers.count()).toBe(0);
    expect(await db.journal.count()).toBe(0);
    expect(await db.counters.count()).toBe(0);
  });

  it('F9 a command that stores while it decides is one entry, and refused after that it leaves nothing', async () => {
    const db = await openFresh();
    const names = Array.from({ length: 300 }, (_, at) => `Name ${at}`);
    const save = (isRefused: boolean) =>
      commit(db, signature, async (writer) => {
        const first = await writer.nextNo('customer', 0);
        for (const [at, name] of names.entries()) {
          writer.put('customers', { ...customer(`c${at}`, name), no: first + at });
          if (at % 100 === 99) await writer.storeStaged();
        }
        // What is stored already is read like what is staged.
        expect((await writer.get('customers', 'c7'))?.name).toBe('Name 7');
        await writer.nextNo('customer', names.length);
        if (isRefused) return refuse('Cancelled', 'cancelled');
        return ok({ value: 300, subjects: [], summary: { key: 'customer-created', params: {} } });
      });
    expect(await save(true)).toMatchObject({ ok: false, error: { name: 'Cancelled' } });
    expect([await db.customers.count(), await db.journal.count(), await db.counters.count()]).toEqual([
      0, 0, 0,
    ]);
    expect(await save(false)).toEqual({ ok: true, value: 300 });
    expect(await db.customers.count()).toBe(300);
    expect((await db.counters.get('customer'))?.next).toBe(301);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 1 });
  });

  it('F2 a command that is cancelled while it decides or while it is stored leaves nothing, and can be asked again', async () => {
    const db = await openFresh();
    await saveAll(db, customer('a', 'Anne'));
    const stop = new AbortController();
    const save = (task: WriteTask, onDecided = () => {}) =>
      commit(
        db,
        signature,
        async (writer) => {
          for (let at = 0; at < 1000; at += 1) writer.put('customers', customer(`c${at}`, `Name ${at}`));
          onDecided();
          return ok({ value: 1000, subjects: [], summary: { key: 'customer-created', params: {} } });
        },
        task,
      );
    const heard: number[] = [];
    const onStored = (done: number) => {
      heard.push(done);
      if (done >= 300) stop.abort();
    };
    const cancelled = { ok: false, error: { name: 'Cancelled' } };
    expect(await save({ signal: stop.signal, onStored })).toMatchObject(cancelled);
    // Nothing more is stored once it is told to stop.
    expect(heard.filter((done) => done >= 300)).toEqual([heard.at(-1)]);
    expect(heard.at(-1)).toBeLessThan(1000);
    const early = new AbortController();
    expect(await save({ signal: early.signal }, () => early.abort())).toMatchObject(cancelled);
    expect(await save({ signal: AbortSignal.abort() })).toMatchObject(cancelled);
    expect([await db.customers.count(), await db.journal.count()]).toEqual([1, 1]);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 1 });

    const told: [number, number][] = [];
    const late = new AbortController();
    const whole = await save({ signal: late.signal, onStored: (...sum) => told.push(sum) });
    late.abort();
    expect(whole).toEqual({ ok: true, value: 1000 });
    expect(told.at(-1)).toEqual([1000, 1000]);
    expect(told.length).toBeGreaterThan(5);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 2 });
  });

  it('E4 packed rows are stored in portions by what they weigh, as whole files are', async () => {
    const db = await openFresh();
    const puts = vi.spyOn(Object.getPrototypeOf(db.pipelineRows) as typeof db.pipelineRows, 'bulkPut');
    const payload = new Uint8Array(300 * 1024);
    const saved = await commit(db, signature, async (writer) => {
      for (let at = 0; at < 20; at += 1)
        writer.put('pipelineRows', { id: `s.lines.${at}`, setupId: 's', source: 'lines', payload });
      return ok({ value: 20, subjects: [], summary: { key: 'billing-report-run', params: {} } });
    });
    expect(saved).toEqual({ ok: true, value: 20 });
    expect(await db.pipelineRows.count()).toBe(20);
    const weights = puts.mock.calls.map(([rows]) =>
      rows.reduce((sum, row) => sum + ('payload' in row ? row.payload.length : 0), 0),
    );
    puts.mockRestore();
    // No more than half a megabyte and the record that went over it.
    expect(Math.max(...weights)).toBeLessThan((512 + 300) * 1024);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(20 * payload.length);
  });

  it('E4 after some megabytes of packed rows all of them are stored before the next is put', async () => {
    const db = await openFresh();
    const puts = vi.spyOn(Object.getPrototypeOf(db.pipelineRows) as typeof db.pipelineRows, 'bulkPut');
    const onStored = vi.fn<(done: number) => void>();
    const megabyte = 1024 * 1024;
    const payload = new Uint8Array(megabyte / 4);
    const decide = async (writer: Writer) => {
      for (let at = 0; at < 40; at += 1)
        writer.put(
          'pipelineRows',
          { id: `s.lines.${at}`, setupId: 's', source: 'lines', payload },
          `hash ${at}`,
        );
      return ok({ value: 40, subjects: [], summary: { key: 'billing-report-run', params: {} } });
    };
    await commit(db, signature, decide, { onStored });
    const put = puts.mock.calls.map(([rows], at) => ({
      order: puts.mock.invocationCallOrder[at]!,
      records: rows.length,
    }));
    puts.mockRestore();
    const stored = onStored.mock.calls.map(([done], at) => ({
      order: onStored.mock.invocationCallOrder[at]!,
      records: (onStored.mock.calls[at - 1]?.[0] ?? 0) - done,
    }));
    let [underWay, most, turns] = [0, 0, 0];
    for (const { records } of [...put, ...stored].sort((one, other) => one.order - other.order)) {
      if (underWay === 0) turns += 1;
      underWay += records * payload.length;
      most = Math.max(most, underWay);
    }
    expect(underWay).toBe(0);
    expect(await db.pipelineRows.count()).toBe(40);
    expect(most).toBeLessThanOrEqual(4 * megabyte);
    // Four megabytes, four and two; more where hashing was slow.
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('F9 a fault on the way leaves nothing either', async () => {
    const db = await openFresh();
    await saveAll(db, customer('a', 'Anne'));
    const broken = commit(db, signature, async (writer) => {
      writer.put('customers', { ...customer('b', 'Bruno'), notes: Symbol('not storable') as never });
      return ok({ value: 1, subjects: [], summary: { key: 'customer-created', params: {} } });
    });
    await expect(broken).rejects.toThrow();
    expect(await db.customers.count()).toBe(1);
    expect(await verifyBooks(db, proverOver(db))).toMatchObject({ ok: true, entries: 1 });
  });

  it('F9 a command may stage a thousand records and numbers before it touches the database again', async () => {
    const db = await openFresh();
    const written = await commit(db, signature, async (writer) => {
      for (let index = 0; index < 1000; index += 1) {
        writer.put('customers', {
          ...customer(`c${index}`, `Name ${index}`),
          no: await writer.nextNo('customer'),
        });
      }
      return ok({ value: 1000, subjects: [], summary: { key: 'customer-created', params: {} } });
    });
    expect(written).toEqual({ ok: true, value: 1000 });
    expect(await db.customers.count()).toBe(1000);
    expect((await db.counters.get('customer'))?.next).toBe(1001);
  });

  it('F9 nothing else writes a table of the books', async () => {
    const db = await openFresh();
    await saveAll(db, customer('a', 'Anne'));
    const anne = (await db.customers.get('a'))!;
    await expect(db.customers.put({ ...anne, name: 'Eve' })).rejects.toThrow(/write path/);
    await expect(db.customers.delete('a')).rejects.toThrow(/write path/);
    await expect(db.customers.toCollection().modify({ name: 'Eve' })).rejects.toThrow();
    await expect(db.journal.clear()).rejects.toThrow(/write path/);
    await expect(
      db.transaction('rw', db.customers, () => db.customers.add({ ...anne, id: 'b' })),
    ).rejects.toThrow(/write path/);
    expect((await db.customers.get('a'))?.name).toBe('Anne');
  });

  it('F7 a database that needs a newer app is not written', async () => {
    const db = await openFresh();
    await db.meta.put({ key: 'minAppVersion', version: 99 });
    const outcome = await saveAll(db, customer('a', 'Anne'));
    expect(outcome).toMatchObject({ ok: false, error: { name: 'Locked', reason: 'books-are-newer' } });
    expect(await db.customers.count()).toBe(0);
  });

  it('F8 running out of room is told, and nothing is changed', async () => {
    const db = await openFresh();
    const outcome = await commit(db, signature, () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(outcome).toMatchObject({ ok: false, error: { name: 'QuotaExceeded', reason: 'storage-full' } });
  });
});
