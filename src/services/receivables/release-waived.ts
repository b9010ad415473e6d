import type { PlainDate } from '@domain/dates/plain-date.ts';
import { waivedTooMuch } from '@domain/invoicing/lifecycle.ts';
import { minor } from '@domain/money/minor.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { counterEntry } from '@domain/receivables/settle.ts';
import { ok, type Result } from '@domain/result.ts';
import type { Ledger } from './ledger.ts';

interface Release {
  /** The day of what makes the write-off too much; one to come counts from today. */
  date: PlainDate;
  reason: string;
  nextId: () => string;
}

/** P12: write-offs of an invoice are taken back by what is not owed any more, the latest first. */
export async function releaseWaived(
  ledger: Ledger,
  invoiceId: string,
  { date, reason, nextId }: Release,
): Promise<Result<void>> {
  const invoice = await ledger.writer.get('invoices', invoiceId);
  let tooMuch: number = invoice ? waivedTooMuch(invoice) : 0;
  if (!invoice || tooMuch === 0) return ok(undefined);
  for (const waived of (await writeOffsOn(ledger, invoice)).toReversed()) {
    if (tooMuch <= 0) break;
    const [{ amount }] = waived.remittances as [Payment['remittances'][number]];
    const day = ledger.dateOf([waived.date, date < ledger.today ? date : ledger.today].sort().at(-1));
    if (!day.ok) return day;
    const entry = { id: nextId(), no: 0, date: day.value, reason, recordedAt: '' };
    const back = await ledger.post(counterEntry(waived, entry));
    if (!back.ok) return back;
    tooMuch -= amount;
    if (tooMuch >= 0) continue;
    const { type, customerId, currency, method, reference } = waived;
    const rest = await ledger.post({
      id: nextId(),
      type,
      customerId,
      currency,
      date: day.value,
      method,
      reference,
      amount: minor(0),
      remittances: [{ invoiceId, amount: minor(0 - tooMuch) }],
      reason: waived.reason,
      corrects: null,
    });
    if (!rest.ok) return rest;
  }
  return ok(undefined);
}

/** Those that stand, in the order of their numbers. */
async function writeOffsOn(
  { writer }: Ledger,
  invoice: { payments: readonly { paymentId: string; type: string }[] },
): Promise<Payment[]> {
  const ids = invoice.payments.flatMap(({ paymentId, type }) => (type === 'write-off' ? [paymentId] : []));
  const found = (await writer.getMany('payments', ids)).filter((payment) => payment !== undefined);
  const corrected = new Set(found.map(({ corrects }) => corrects));
  return found
    .filter(({ id, corrects }) => corrects === null && !corrected.has(id))
    .sort((a, b) => a.no - b.no);
}
