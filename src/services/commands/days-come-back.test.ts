import { describe, expect, it } from 'vitest';
import { type recordOf, sealedText } from '@domain/records/document-record.ts';
import { noHalves } from '@domain/rentals/time-sheet.ts';
import { daysOf, upTo } from '../testing/fleet.ts';
import { ALL, lostFleet, older } from '../testing/lost-fleet.ts';
import { valueOf } from '../testing/outcomes.ts';
import { filesOf } from '../testing/record-shop.ts';

describe('days that were billed after the backup', () => {
  it('B25 R4 R5 the month of a document that comes back is billed, and nothing bills it again', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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
    const { backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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
      const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } =
        await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
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

  it('R11 R21 days whose price is on no line are not corrected for nothing', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, whole } = await lostFleet();
    const { id } = await rent({ daySheet: true });
    await work(id, upTo(22));
    const restore = await backup();
    const { invoiceId } = await run();
    const { body, customerId, periodStart, periodEnd } = (await services.invoices.get(invoiceId))!;
    const lines = body.lines.map((line) => ({ ...line, quantity: '21.75' }));
    valueOf(await services.invoices.save({ id: invoiceId, customerId, periodStart, periodEnd, lines }));
    const files = await Promise.all((await issued(invoiceId)).map(older));
    await restore();
    await back(files);
    expect((await sheetOf(id)).claims).toEqual([{ invoiceId, halves: ALL, topUp: 0 }]);
    const changes = daysOf(id, '2025-01', [3], { status: 'idle' });
    expect(await services.rentals.correctDays(changes, { reason: 'breakdown' })).toMatchObject({
      error: { reason: 'rental-lines-unknown' },
    });
    expect(await services.receivables.correct(invoiceId, { reason: 'address' })).toMatchObject({
      error: { reason: 'rental-lines-unknown' },
    });
    valueOf(await services.receivables.credit(invoiceId, { reason: 'all of it', whole: true }));
    valueOf(await services.rentals.correctDays(changes, { reason: 'breakdown' }));
    await whole();
  });

  it('B25 a record with days that are none is damaged', async () => {
    const { services, rent, work, run, issued } = await lostFleet();
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
