import { describe, expect, it } from 'vitest';
import type { DraftInput } from '../services.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { valueOf } from '../testing/outcomes.ts';

/** A rental to the 25th with 22 days of work, its January billed as a draft. */
async function openDraft() {
  const open = await openFleet();
  const { services, customer } = open;
  const rental = await addRental(services, customer.id, { end: '2025-01-25', daySheet: true });
  valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
  const run = async () =>
    valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 })).outcomes[0]!;
  const { invoiceId } = await run();
  const draftOf = async (id: string) => (await services.invoices.get(id))!;
  const draft = await draftOf(invoiceId);
  const { customerId, periodStart, periodEnd } = draft;
  const saved = (lines: DraftInput['lines'], note = '') =>
    services.invoices.save({ id: draft.id, customerId, periodStart, periodEnd, lines, note }).then(valueOf);
  const listed = async () => (await services.invoices.list({ asset: 'Hilux' })).rows[0]!.rental!;
  return { ...open, rental, run, draft, draftOf, saved, listed };
}

describe('a rental’s draft that a person changed', () => {
  it('R15 C6 C7 fewer days typed on its line are what the list and the draft say', async () => {
    const { draft, saved, listed, run, draftOf } = await openDraft();
    expect(await listed()).toMatchObject({ worked: '22', other: 3 });
    await saved([{ ...draft.body.lines[0]!, quantity: '20' }]);
    expect(await listed()).toMatchObject({ worked: '20', other: 3 });
    expect((await draftOf(draft.id)).rental).toMatchObject({ worked: '20', other: 3 });
    // The days are billed as long as the line stands: nothing of them is open.
    expect(await run()).toMatchObject({ state: 'updated', worked: '22', openDays: '0' });
    expect(await listed()).toMatchObject({ worked: '22', other: 3 });
  });

  it('R15 C6 without its line it bills no day, and the days are open again', async () => {
    const { services, rental, draft, saved, listed, draftOf } = await openDraft();
    const typed = { title: 'Transport', quantity: '1', unitPrice: '5000' };
    await saved([typed]);
    expect(await listed()).toMatchObject({ worked: '0', other: 0 });
    // R14: nothing is left for a calendar to prove.
    expect((await draftOf(draft.id)).body.daySheets).toBeUndefined();
    expect(valueOf(await services.rentals.generate(rental.id)).rental).toMatchObject({ worked: '22' });
  });

  it('R4 R14 R15 C6 a line that was taken out and is put back bills its days again, and nobody else does', async () => {
    const { services, rental, draft, saved, listed, draftOf, run } = await openDraft();
    await saved([{ title: 'Transport', quantity: '1', unitPrice: '5000' }]);
    await saved(draft.body.lines);
    const { body, reference } = await draftOf(draft.id);
    expect([body.lines, body.daySheets, reference]).toEqual([
      draft.body.lines,
      draft.body.daySheets,
      draft.reference,
    ]);
    expect(await listed()).toMatchObject({ worked: '22', other: 3 });
    expect(await services.rentals.generate(rental.id)).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
    expect(await run()).toMatchObject({ state: 'unchanged', worked: '22' });
  });

  it('R4 a line whose days are on another document by now is not put back', async () => {
    const { services, rental, draft, saved } = await openDraft();
    await saved([{ title: 'Transport', quantity: '1', unitPrice: '5000' }]);
    valueOf(await services.rentals.generate(rental.id));
    const { id, customerId, periodStart, periodEnd, body } = draft;
    const again = { id, customerId, periodStart, periodEnd, lines: body.lines };
    expect(await services.invoices.save(again)).toMatchObject({ error: { reason: 'rental-days-billed' } });
  });

  it('R4 a line is once in a draft, and its days are not billed twice by it', async () => {
    const { services, draft, draftOf } = await openDraft();
    const { id, customerId, periodStart, periodEnd } = draft;
    const [line] = draft.body.lines;
    const save = (lines: DraftInput['lines']) =>
      services.invoices.save({ id, customerId, periodStart, periodEnd, lines });
    expect(await save([line!, line!])).toMatchObject({ error: { reason: 'line-twice', field: 'lines.1' } });
    // Five times two halves are ten: not one and none.
    const halves = `2${'0'.repeat(30)}`;
    const five = upTo(5).map((at) => ({
      ...line!,
      id: `new-${at}`,
      rental: { ...line!.rental!, halves },
    }));
    expect(await save(five)).toMatchObject({ error: { reason: 'rental-days-billed' } });
    expect((await draftOf(id)).body.lines).toEqual(draft.body.lines);
  });

  it('R4 a line of another document brings no days along', async () => {
    const { services, draft, draftOf } = await openDraft();
    const { customerId, periodStart, periodEnd, body } = draft;
    const lines = body.lines.map((line) => ({ ...line, id: 'other' }));
    const { id } = valueOf(await services.invoices.save({ customerId, periodStart, periodEnd, lines }));
    valueOf(await services.invoices.save({ id, customerId, periodStart, periodEnd, lines }));
    expect((await draftOf(id)).body.lines[0]!.rental).toBeUndefined();
  });

  it('R14 R15 C6 a note changes neither days nor calendar', async () => {
    const { draft, saved, listed, draftOf } = await openDraft();
    await saved(draft.body.lines, 'Merci');
    expect(await listed()).toMatchObject({ worked: '22', other: 3 });
    expect((await draftOf(draft.id)).body.daySheets).toEqual(draft.body.daySheets);
  });

  it('R14 C5 C7 the calendar of an invoice per rental counts its own days only', async () => {
    const { services, rental, draft, draftOf } = await openDraft();
    valueOf(await services.invoices.issue([draft.id]));
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [24])));
    const { id } = valueOf(await services.rentals.generate(rental.id));
    expect((await draftOf(id)).body.daySheets).toEqual([
      {
        month: '2025-01',
        from: '2025-01-01',
        to: '2025-01-25',
        days: `${'W'.repeat(22)}.W.......`,
        billed: `${'0'.repeat(23)}2${'0'.repeat(7)}`,
      },
    ]);
    expect((await draftOf(draft.id)).body.daySheets![0]!.billed).toBeUndefined();
  });
});
