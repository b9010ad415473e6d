import { describe, expect, it } from 'vitest';
import { type recordOf, sealedText } from '@domain/records/document-record.ts';
import { noHalves } from '@domain/rentals/time-sheet.ts';
import { daysOf, upTo } from '../testing/fleet.ts';
import { ALL, lostFleet, older } from '../testing/lost-fleet.ts';
import { valueOf } from '../testing/outcomes.ts';
import { filesOf } from '../testing/record-shop.ts';

describe('days that a credit note freed', () => {
  it('B25 R20 are free again, whichever file comes first and whether the backup has the invoice', async () => {
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await lostFleet();
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
    const { backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await lostFleet();
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
    const { services, backup, rent, work, run, issued, back, sheetOf, corrected, whole } = await lostFleet();
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

  it('B25 F2 R20 R21 many at once stay one transaction, older ones too', async () => {
    const { services, books, backup, rent, back, whole } = await lostFleet();
    const rentals: string[] = [];
    for (let at = 0; at < 40; at += 1) rentals.push((await rent()).id);
    valueOf(await services.rentals.setDays(rentals.flatMap((id) => daysOf(id, '2025-01', upTo(2)))));
    const restore = await backup();
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const ids = outcomes.map(({ invoiceId }) => invoiceId);
    valueOf(await services.invoices.issue(ids));
    const wrong = rentals.flatMap((id) => daysOf(id, '2025-01', [2], { status: 'idle' }));
    const { creditNotes } = valueOf(await services.rentals.correctDays(wrong, { reason: 'breakdown' }));
    const noteIds = creditNotes.map(({ id }) => id);
    const files = await filesOf(services, ids);
    const notes = await filesOf(services, noteIds);
    const claims = async () => {
      const sheets = await books.db.timeSheets.toArray();
      return new Set(sheets.map((sheet) => sheet.claims.map(({ halves }) => halves).join(' ')));
    };
    await restore();
    expect(await back([...files, ...notes])).toMatchObject({ invoices: 80, days: [] });
    expect(await claims()).toEqual(new Set([`2${'0'.repeat(30)}`]));
    await whole();
    await restore();
    expect((await back(await Promise.all(files.map(older)))).days).toHaveLength(40);
    expect(await claims()).toEqual(new Set([`22${'0'.repeat(29)}`]));
    await back(notes);
    expect(await claims()).toEqual(new Set([`2${'0'.repeat(30)}`]));
    await whole();
  });

  it('B25 R20 a record whose freed days are none is damaged', async () => {
    const { services, rent, work, run, issued, corrected } = await lostFleet();
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
