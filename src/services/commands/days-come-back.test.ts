import { describe, expect, it } from 'vitest';
import { recordOf, sealedText } from '@domain/records/document-record.ts';
import { noHalves, sheetId } from '@domain/rentals/time-sheet.ts';
import type { PaperFile } from '../contracts/papers.ts';
import type { DayChange } from '../services.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { valueOf } from '../testing/outcomes.ts';
import { filesOf, recordDeps } from '../testing/record-shop.ts';

const WORDS = 'long enough words';
const january = { year: 2025, month: 1 };
const ALL = `${'2'.repeat(22)}${'0'.repeat(9)}`;

async function fleet() {
  const { services, customer, books } = await openFleet('GN', undefined, recordDeps());
  const backup = async () => {
    const { file } = valueOf(await services.backup.create(WORDS));
    return async () => valueOf(await services.backup.restore(file, WORDS));
  };
  const rent = (more = {}) => addRental(services, customer.id, { end: '2025-01-31', ...more });
  const work = async (id: string, days: number[]) =>
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', days)));
  const run = async () => valueOf(await services.rentals.generateMonth(january)).outcomes[0]!;
  const issued = async (id: string) => {
    valueOf(await services.invoices.issue([id]));
    return filesOf(services, [id]);
  };
  const back = async (files: PaperFile[]) => valueOf(await services.papers.bringBack(files));
  const sheetOf = async (id: string) => (await books.db.timeSheets.get(sheetId(id, '2025-01')))!;
  /** The true days, and the files of the credit notes. */
  const corrected = async (id: string, days: number[], more: Partial<DayChange> = { status: 'idle' }) => {
    const changes = daysOf(id, '2025-01', days, more);
    const { creditNotes } = valueOf(await services.rentals.correctDays(changes, { reason: 'breakdown' }));
    return filesOf(
      services,
      creditNotes.map((note) => note.id),
    );
  };
  const whole = async () => {
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.audit.recount()).differences).toEqual([]);
  };
  return { services, books, backup, rent, work, run, issued, back, sheetOf, corrected, whole };
}

/** The PDF as it was made before the record said what the lines bill of the time sheets. */
async function older({ name, blob }: PaperFile): Promise<PaperFile> {
  const { record, anchor } = JSON.parse(await blob.text()) as {
    record: NonNullable<ReturnType<typeof recordOf>>;
    anchor: Parameters<typeof sealedText>[1];
  };
  const { freed: _freed, ...said } = record;
  const lines = record.lines.map(({ rental: _rental, ...line }) => line);
  return { name, blob: new Blob([sealedText({ ...said, lines }, anchor)]) };
}

describe('days that were billed after the backup', () => {
  it('B25 R4 R5 the month of a document that comes back is billed, and nothing bills it again', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const { invoiceId } = await run();
    const files = await issued(invoiceId);
    const before = await sheetOf(id);
    await restore();
    expect(await back(files)).toMatchObject({ invoices: 1, days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    expect(await run()).toMatchObject({ state: 'untouched', openDays: '0' });
    expect(await services.rentals.generate(id)).toMatchObject({
      ok: false,
      error: { reason: 'rental-nothing-open' },
    });
    const late = await services.rentals.setDays(daysOf(id, '2025-01', [5], { status: 'idle' }));
    expect(late).toMatchObject({ error: { reason: 'rental-day-locked' } });
    expect(await services.papers.inspect(files[0]!)).toMatchObject([{ kind: 'own', parts: [] }]);
    await whole();
  });

  it('B25 R4 R8 days written after the backup come back as work, and the minimum with them', async () => {
    const { backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const { id } = await rent({ minimumDays: '20' });
    const restore = await backup();
    await work(id, upTo(12));
    const { invoiceId } = await run();
    const files = await issued(invoiceId);
    const before = await sheetOf(id);
    await restore();
    expect(await back(files)).toMatchObject({ days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    expect(before.monthly).toEqual({ invoiceId, voids: 0, minimum: 40 });
    expect(await run()).toMatchObject({ state: 'untouched' });
    await whole();
  });

  it('B25 R4 a per-rental invoice takes its days off the draft of the month that the backup has', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const draft = await run();
    const restore = await backup();
    valueOf(await services.invoices.remove([draft.invoiceId]));
    const invoice = valueOf(await services.rentals.generate(id));
    const files = await issued(invoice.id);
    await restore();
    await back(files);
    expect((await sheetOf(id)).claims).toEqual([{ invoiceId: invoice.id, halves: ALL, topUp: 0 }]);
    expect(await services.invoices.get(draft.invoiceId)).toMatchObject({
      lineCount: 0,
      totals: { withTax: 0 },
      rental: { worked: '0' },
    });
    expect(await services.invoices.issue([draft.invoiceId])).toMatchObject({ ok: false });
    await whole();
  });

  it('B25 R5 R19 a void month and a corrected one go on with the next reference', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const first = await run();
    await issued(first.invoiceId);
    valueOf(await services.receivables.void([first.invoiceId], { reason: 'mistake' }));
    const gone = await filesOf(services, [first.invoiceId]);
    const second = await run();
    const credited = await issued(second.invoiceId);
    const { creditNote, draft } = valueOf(
      await services.receivables.correct(second.invoiceId, { reason: 'address' }),
    );
    const note = await filesOf(services, [creditNote.id]);
    const third = await issued(draft.id);
    const before = await sheetOf(id);
    await restore();
    await back(gone);
    expect(await run()).toMatchObject({ state: 'made', reference: second.reference });
    await restore();
    expect(await back([...third, ...note, ...credited, ...gone])).toMatchObject({ days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    expect(before.monthly).toMatchObject({ invoiceId: draft.id, voids: 2 });
    await whole();
  });

  it('B25 R4 days that were billed here once more, and a rental that is not here, are told each time', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const empty = await backup();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const files = await issued((await run()).invoiceId);
    await restore();
    // Billed anew by an invoice that the PDFs know nothing of.
    const invoice = valueOf(await services.rentals.generate(id));
    await issued(invoice.id);
    const told = { refusal: { reason: 'rental-back-twice', params: { month: '2025-01' } } };
    expect((await back(files)).days).toMatchObject([told]);
    expect((await back(files)).days).toMatchObject([told]);
    expect((await sheetOf(id)).claims).toEqual([{ invoiceId: invoice.id, halves: ALL, topUp: 0 }]);
    await whole();
    await empty();
    expect((await back(files)).days).toMatchObject([{ refusal: { reason: 'rental-back-missing' } }]);
    await whole();
  });

  it('B25 R4 an older PDF says its days by its calendar; without one a person is told', async () => {
    for (const daySheet of [true, false]) {
      const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
      const { id } = await rent({ daySheet });
      await work(id, upTo(22));
      const restore = await backup();
      const { invoiceId } = await run();
      const files = await Promise.all((await issued(invoiceId)).map(older));
      await restore();
      const { days } = await back(files);
      expect(days.map(({ refusal }) => refusal.reason)).toEqual(daySheet ? [] : ['rental-back-guessed']);
      const { claims, monthly } = await sheetOf(id);
      expect(claims).toEqual([{ invoiceId, halves: ALL, topUp: 0 }]);
      expect(monthly.invoiceId).toBe(invoiceId);
      expect(await run()).toMatchObject({ state: 'untouched', openDays: '0' });
      expect(await services.rentals.generate(id)).toMatchObject({ error: { reason: 'rental-nothing-open' } });
      // A day that did not work after all is credited as ever.
      expect(await corrected(id, [3])).toHaveLength(1);
      await whole();
    }
  });

  it('B25 R21 of an older PDF without a calendar as many days are billed, those that worked first', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
    const { id } = await rent({ rateChanges: [{ from: '2025-01-11', dailyRate: '60000' }] });
    const empty = await backup();
    await work(id, [2, 3, 9, 12, 13]);
    const restore = await backup();
    await work(id, [20]);
    const { invoiceId } = await run();
    const files = await Promise.all((await issued(invoiceId)).map(older));
    const told = { refusal: { reason: 'rental-back-guessed', params: { days: '6' } } };
    const billed = async () => {
      expect((await back(files)).days).toMatchObject([told]);
      const sheet = await sheetOf(id);
      const lines = (await services.invoices.get(invoiceId))!.body.lines;
      expect(lines.map(({ rental }) => rental?.halves.replaceAll('0', ''))).toEqual(['222', '222']);
      expect(await services.rentals.generate(id)).toMatchObject({ error: { reason: 'rental-nothing-open' } });
      await whole();
      return sheet;
    };
    await restore();
    expect(await billed()).toMatchObject({
      days: 'WWW.....W..WW..................',
      claims: [{ halves: '2220000020022000000000000000000' }],
    });
    // What is written later and was billed is billed once.
    await empty();
    expect((await billed()).days).toBe(`${'W'.repeat(6)}${'.'.repeat(25)}`);
    await restore();
    await work(id, [25, 26]);
    expect((await back(files)).days).toMatchObject([told]);
    expect(valueOf(await services.rentals.previewRental(id))).toMatchObject({ rental: { worked: '1' } });
  });

  it('B25 a record with days that are none is damaged', async () => {
    const { services, rent, work, run, issued } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const [file] = await issued((await run()).invoiceId);
    const { record } = JSON.parse(await file!.blob.text()) as {
      record: NonNullable<ReturnType<typeof recordOf>>;
    };
    const [line] = record.lines;
    for (const wrong of [{ halves: noHalves('2025-02') }, { month: '2025-13' }, { topUp: 0.5 }]) {
      const lines = [{ ...line!, rental: { ...line!.rental!, ...wrong } }];
      const blob = new Blob([sealedText({ ...record, lines }, null)]);
      expect(await services.papers.inspect({ name: 'a.pdf', blob })).toMatchObject([
        { kind: 'refused', refusal: { reason: 'record-damaged' } },
      ]);
    }
  });
});

describe('days that a credit note freed', () => {
  it('B25 R20 are free again, whichever file comes first and whether the backup has the invoice', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const files = await issued((await run()).invoiceId);
    const restoreIssued = await backup();
    const notes = [
      ...(await corrected(id, [3, 4])),
      ...(await corrected(id, [5], { status: 'work', half: true })),
    ];
    expect(notes).toHaveLength(2);
    const before = await sheetOf(id);
    const same = async () => {
      expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
      expect(await services.rentals.generate(id)).toMatchObject({ error: { reason: 'rental-nothing-open' } });
      await whole();
    };
    await restore();
    expect(await back([...files, ...notes])).toMatchObject({ invoices: 3, days: [] });
    await same();
    await restore();
    for (const file of [...notes, ...files]) await back([file]);
    await same();
    await restoreIssued();
    expect(await back(notes.toReversed())).toMatchObject({ invoices: 2, days: [] });
    await same();
    // The last one alone says all that is left.
    await restoreIssued();
    await back([notes[1]!]);
    expect(await sheetOf(id)).toMatchObject({ days: before.days, claims: before.claims });
  });

  it('B25 R16 R20 days that stay billed as the minimum come back as that', async () => {
    const { backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
    const { id } = await rent({ minimumDays: '20' });
    const restore = await backup();
    await work(id, upTo(22));
    const files = await issued((await run()).invoiceId);
    const notes = await corrected(id, upTo(5));
    const before = await sheetOf(id);
    expect(before.claims).toMatchObject([{ topUp: 6 }]);
    await restore();
    expect(await back([...notes, ...files])).toMatchObject({ days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    await whole();
  });

  it('B25 R4 R20 and were billed by another invoice since stay on that one', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const files = await issued((await run()).invoiceId);
    const notes = await corrected(id, [3, 4]);
    await work(id, [4]);
    const other = await issued(valueOf(await services.rentals.generate(id)).id);
    const before = await sheetOf(id);
    await restore();
    expect(await back([...other, ...notes, ...files])).toMatchObject({ days: [] });
    const { days, claims, monthly } = await sheetOf(id);
    expect({ days, monthly }).toEqual({ days: before.days, monthly: before.monthly });
    expect(claims).toHaveLength(2);
    expect(claims).toEqual(expect.arrayContaining(before.claims));
    await whole();
  });

  it('B25 R19 R20 days of an invoice that was to be corrected are billed by the next of its month', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const first = await run();
    const files = await issued(first.invoiceId);
    const notes = await corrected(id, [3]);
    const { creditNote, draft } = valueOf(
      await services.receivables.correct(first.invoiceId, { reason: 'address' }),
    );
    const all = [...files, ...notes, ...(await filesOf(services, [creditNote.id]))];
    const restoreDraft = await backup();
    const last = await issued(draft.id);
    const before = await sheetOf(id);
    // The draft is on no PDF.
    await restore();
    expect(await back(all)).toMatchObject({ days: [] });
    expect(await sheetOf(id)).toMatchObject({ claims: [], monthly: { invoiceId: null, voids: 1 } });
    expect(await run()).toMatchObject({ state: 'made', worked: '21', reference: `${first.reference}-R2` });
    await whole();
    await restore();
    expect(await back([...last, ...all])).toMatchObject({ days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    await whole();
    await restoreDraft();
    expect(await back([...all, ...last])).toMatchObject({ invoices: 1, days: [] });
    expect({ ...(await sheetOf(id)), rev: 0 }).toEqual({ ...before, rev: 0 });
    await whole();
  });

  it('B25 R20 a credit note by hand frees none; one that is too old to say is told, and corrected for nothing', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    const restore = await backup();
    const { invoiceId } = await run();
    const files = await issued(invoiceId);
    const notes = await corrected(id, [3, 4]);
    const byHand = valueOf(
      await services.receivables.credit(invoiceId, { reason: 'kindness', amount: 59_000 as never }),
    );
    const hand = await filesOf(services, [byHand.id]);
    await restore();
    expect(await back([...files, ...hand])).toMatchObject({ days: [] });
    expect((await sheetOf(id)).claims).toEqual([{ invoiceId, halves: ALL, topUp: 0 }]);
    await restore();
    const silent = await Promise.all(notes.map(older));
    const told = { refusal: { reason: 'rental-back-credited', params: { days: '22', asset: 'GN-001-AA' } } };
    expect((await back([...files, ...silent])).days).toMatchObject([told]);
    expect((await sheetOf(id)).claims).toEqual([{ invoiceId, halves: ALL, topUp: 0 }]);
    expect(await corrected(id, [3, 4])).toEqual([]);
    expect(await services.rentals.generate(id)).toMatchObject({ error: { reason: 'rental-nothing-open' } });
    await whole();
  });

  it('B25 R20 a record whose freed days are none is damaged', async () => {
    const { services, rent, work, run, issued, corrected } = await fleet();
    const { id } = await rent();
    await work(id, upTo(22));
    await issued((await run()).invoiceId);
    const [file] = await corrected(id, [3]);
    const { record } = JSON.parse(await file!.blob.text()) as {
      record: NonNullable<ReturnType<typeof recordOf>>;
    };
    const [month] = record.freed!.months;
    expect(month).toMatchObject({ month: '2025-01', days: `--I${'-'.repeat(28)}` });
    for (const wrong of [{ halves: noHalves('2025-02') }, { days: '-'.repeat(28) }, { topUp: 0.5 }]) {
      const freed = { isReplaced: false, months: [{ ...month!, ...wrong }] };
      const blob = new Blob([sealedText({ ...record, freed }, null)]);
      expect(await services.papers.inspect({ name: 'a.pdf', blob })).toMatchObject([
        { kind: 'refused', refusal: { reason: 'record-damaged' } },
      ]);
    }
  });
});
