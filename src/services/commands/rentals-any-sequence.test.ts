import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { sumHalves, workedHalves, type DayStatus } from '@domain/rentals/time-sheet.ts';
import type { Books } from '../books.ts';
import type { RemovedDraft, Services } from '../services.ts';
import { addRental, daysOf, openFleet } from '../testing/fleet.ts';
import { valueOf } from '../testing/outcomes.ts';
import { runs } from '@domain/testing/runs.ts';

const months = [1, 2];

type Act = 'issue' | 'void' | 'remove' | 'put-back' | 'credit' | 'amend' | 'take-line';

type Step =
  | { do: 'set' | 'correct'; month: number; day: number; status: DayStatus | null; half: boolean }
  | { do: 'run'; month: number }
  | { do: 'bill' | 'line-back' }
  | { do: Act; pick: number };

const acts: Act[] = [
  ...(['issue', 'issue', 'issue', 'void', 'void', 'remove', 'put-back', 'credit'] as const),
  ...(['take-line', 'take-line', 'amend', 'amend'] as const),
];

/** What was taken away, to be put back: drafts, and lines with the draft that they stood on. */
interface Bin {
  drafts: RemovedDraft[];
  lines: { id: string; line: InvoiceLine }[];
}

const status = fc.constantFrom<DayStatus | null>('work', 'work', 'work', 'maintenance', 'idle', null);
const dayStep = (kind: 'set' | 'correct') =>
  fc.record({
    do: fc.constant(kind),
    month: fc.constantFrom(...months),
    day: fc.integer({ min: 1, max: 5 }),
    status,
    half: fc.boolean(),
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: dayStep('set') },
  { weight: 1, arbitrary: dayStep('correct') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('run' as const), month: fc.constantFrom(...months) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bill' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('line-back' as const) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom<Act>(...acts),
      pick: fc.nat(9),
    }),
  },
);

/** Plays one step as a person would; what is refused changes nothing. */
async function play(services: Services, books: Books, rentalId: string, step: Step, bin: Bin) {
  const { rentals, invoices, receivables } = services;
  if (step.do === 'run') return rentals.generateMonth({ year: 2025, month: step.month });
  if (step.do === 'bill') return rentals.generate(rentalId);
  if (step.do === 'set' || step.do === 'correct') {
    const date = `2025-0${step.month}-0${step.day}`;
    const half = step.half && step.status === 'work';
    const changes = [{ rentalId, date, status: step.status, half }];
    return step.do === 'set' ? rentals.setDays(changes) : rentals.correctDays(changes, { reason: 'Wrong' });
  }
  if (step.do === 'put-back') return bin.drafts.length > 0 && invoices.restore([bin.drafts.pop()!]);
  if (step.do === 'line-back') return putBack(services, bin.lines.pop());
  const all = (await books.db.invoices.toArray()).filter(({ kind }) => kind === 'invoice');
  const isDraft: boolean = ['issue', 'remove', 'take-line'].includes(step.do);
  const fit = all.filter(({ number, voided }) => (isDraft ? number === null : number !== null && !voided));
  const pick = (step as { pick: number }).pick;
  const chosen = fit[pick % Math.max(fit.length, 1)];
  if (!chosen) return undefined;
  if (step.do === 'issue') return invoices.issue([chosen.id]);
  if (step.do === 'void') return receivables.void([chosen.id], { reason: 'Wrong' });
  if (step.do === 'amend') return receivables.correct(chosen.id, { reason: 'Wrong' });
  if (step.do === 'credit') return receivables.credit(chosen.id, { whole: true, reason: 'Wrong' });
  if (step.do === 'take-line') {
    const [line, ...rest] = (await books.db.invoiceBodies.get(chosen.id))!.lines;
    if (line) bin.lines.push({ id: chosen.id, line });
    return saved(services, chosen.id, rest);
  }
  const removed = await invoices.remove([chosen.id]);
  if (removed.ok) bin.drafts.push(...removed.value.removed);
  return removed;
}

async function saved(services: Services, id: string, lines: InvoiceLine[]) {
  const { customerId, periodStart, periodEnd } = (await services.invoices.get(id))!;
  return services.invoices.save({ id, customerId, periodStart, periodEnd, lines });
}

/** As undoing does: the very line, where its draft is still one. */
async function putBack(services: Services, taken: Bin['lines'][number] | undefined) {
  const draft = taken && (await services.invoices.get(taken.id));
  if (!draft || draft.body.lines.some(({ id }) => id === taken.line.id)) return undefined;
  return saved(services, taken.id, [...draft.body.lines, taken.line]);
}

/**
 * Days on documents that stand, less those that a correction credited, in halves. An invoice that was credited by hand
 * has given its money back already: of it count the days that the sheets have on it.
 */
async function billedHalves(books: Books, byHand: ReadonlySet<string>): Promise<number> {
  let halves = 0;
  const all = await books.db.invoices.toArray();
  const credited = new Set(
    all.flatMap(({ id, creditOf }) => (creditOf && byHand.has(id) ? creditOf.id : [])),
  );
  for (const invoice of all) {
    if (invoice.voided || credited.has(invoice.creditOf?.id ?? invoice.id)) continue;
    const body = await books.db.invoiceBodies.get(invoice.id);
    const sign = invoice.kind === 'credit-note' ? -1 : 1;
    for (const { quantity } of body!.lines) halves += sign * Math.round(Number(quantity) * 2);
  }
  for (const { claims } of await books.db.timeSheets.toArray()) {
    for (const claim of claims) if (credited.has(claim.invoiceId)) halves += sumHalves(claim.halves);
  }
  return halves;
}

const RUNS = runs(30);

describe('rentals, whatever the order of the steps', { timeout: 60_000 + RUNS.numRuns * 1_000 }, () => {
  it('R4 R7 C5 no day is ever billed twice, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        const { services, books, customer } = await openFleet();
        const rental = await addRental(services, customer.id);
        for (const month of ['2025-01', '2025-02']) {
          valueOf(await services.rentals.setDays(daysOf(rental.id, month, [1, 2, 3])));
        }
        const bin: Bin = { drafts: [], lines: [] };
        const byHand = new Set<string>();
        for (const one of steps) {
          const known = new Set(await books.db.invoices.toCollection().primaryKeys());
          await play(services, books, rental.id, one, bin);
          for (const id of await books.db.invoices.toCollection().primaryKeys()) {
            if ((one.do === 'credit' || one.do === 'amend') && !known.has(id)) byHand.add(id);
          }
          for (const { claims } of await books.db.timeSheets.toArray()) {
            const perDay = Array.from({ length: 31 }, (_, at) =>
              claims.reduce((sum, { halves }) => sum + Number(halves[at] ?? 0), 0),
            );
            expect(Math.max(...perDay)).toBeLessThanOrEqual(2);
          }
        }
        for (const month of months) valueOf(await services.rentals.generateMonth({ year: 2025, month }));
        await services.rentals.generate(rental.id);
        const sheets = await books.db.timeSheets.toArray();
        const worked = sheets.reduce((sum, { days }) => sum + sumHalves(workedHalves(days)), 0);
        const stale = await staleHalves(books);
        expect(await billedHalves(books, byHand)).toBe(worked + stale);
        expect(await services.audit.verify()).toMatchObject({ ok: true });
      }),
      RUNS,
    );
  }, 120_000);
});

const MINIMUM = 8;

describe('rentals with a minimum, whatever the order', { timeout: 60_000 + RUNS.numRuns * 1_000 }, () => {
  it('R8 R9 R16 R17 R18 R19 a month comes to what worked, and never to less or more than its minimum', async () => {
    const steps = fc.array(
      step.filter(({ do: act }) => !['credit', 'take-line', 'line-back', 'put-back'].includes(act)),
      { minLength: 8, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (chosen) => {
        const { services, books, customer } = await openFleet();
        const rental = await addRental(services, customer.id, { minimumDays: String(MINIMUM / 2) });
        for (const month of ['2025-01', '2025-02']) {
          valueOf(await services.rentals.setDays(daysOf(rental.id, month, [1, 2, 3])));
        }
        const bin: Bin = { drafts: [], lines: [] };
        for (const one of chosen) await play(services, books, rental.id, one, bin);
        const drafts = (await books.db.invoices.toArray()).filter(({ number }) => number === null);
        if (drafts.length > 0) valueOf(await services.invoices.remove(drafts.map(({ id }) => id)));
        for (const month of months) valueOf(await services.rentals.generateMonth({ year: 2025, month }));
        await services.rentals.generate(rental.id);
        let due = 0;
        for (const { days } of await books.db.timeSheets.toArray()) {
          due += Math.max(sumHalves(workedHalves(days)), MINIMUM) * 25_000;
        }
        let billed = 0;
        for (const { kind, voided, totals } of await books.db.invoices.toArray()) {
          if (!voided) billed += kind === 'credit-note' ? 0 - totals.withoutTax : totals.withoutTax;
        }
        expect(billed).toBe(due);
        expect(await services.audit.verify()).toMatchObject({ ok: true });
      }),
      RUNS,
    );
  }, 120_000);
});

/** A per-rental draft is not made again: what it bills of days that did not work is kept from being issued (R13). */
async function staleHalves(books: Books): Promise<number> {
  let stale = 0;
  for (const { days, claims } of await books.db.timeSheets.toArray()) {
    const worked = Array.from(workedHalves(days), Number);
    for (const [at, most] of worked.entries()) {
      const billed = claims.reduce((sum, { halves }) => sum + Number(halves[at]), 0);
      stale += Math.max(billed - most, 0);
    }
  }
  return stale;
}
