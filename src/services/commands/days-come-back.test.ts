import { describe, expect, it } from 'vitest';
import { recordOf, sealedText } from '@domain/records/document-record.ts';
import { noHalves, sheetId } from '@domain/rentals/time-sheet.ts';
import type { PaperFile } from '../contracts/papers.ts';
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
  const whole = async () => {
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.audit.recount()).differences).toEqual([]);
  };
  return { services, books, backup, rent, work, run, issued, back, sheetOf, whole };
}

/** The PDF as it was made before the record said what the lines bill of the time sheets. */
async function older({ name, blob }: PaperFile): Promise<PaperFile> {
  const { record, anchor } = JSON.parse(await blob.text()) as {
    record: NonNullable<ReturnType<typeof recordOf>>;
    anchor: Parameters<typeof sealedText>[1];
  };
  const lines = record.lines.map(({ rental: _rental, ...line }) => line);
  return { name, blob: new Blob([sealedText({ ...record, lines }, anchor)]) };
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
      const { backup, rent, work, run, issued, back, sheetOf, whole } = await fleet();
      const { id } = await rent({ daySheet });
      await work(id, upTo(22));
      const restore = await backup();
      const { invoiceId } = await run();
      const files = await Promise.all((await issued(invoiceId)).map(older));
      await restore();
      const { days } = await back(files);
      expect(days.map(({ refusal }) => refusal.reason)).toEqual(daySheet ? [] : ['rental-back-unknown']);
      const { claims, monthly } = await sheetOf(id);
      expect(claims).toEqual(daySheet ? [{ invoiceId, halves: ALL, topUp: 0 }] : []);
      expect(monthly.invoiceId).toBe(invoiceId);
      expect(await run()).toMatchObject({ state: 'untouched' });
      await whole();
    }
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
