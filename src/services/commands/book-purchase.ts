import type { PurchaseDocument, ReceivedFacts } from '@domain/purchases/purchase.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { addToTotals, hashed, stageBytes, stageDepartures } from '../archive/leaving-files.ts';
import { companyOf, lockFault, noCompany, nowOf, sign, type Books } from '../books.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { PaperFile } from '../contracts/papers.ts';
import { bookedLike, inspectPaper } from '../papers/inspect-paper.ts';

/** Another company's document becomes one of ours to pay; its file goes into the archive in the same transaction. */
export async function bookPurchase(books: Books, file: PaperFile): Promise<Result<PurchaseDocument>> {
  if (!(await companyOf(books))) return noCompany();
  const [paper] = await inspectPaper(books, file);
  if (paper?.kind === 'refused') return { ok: false, error: paper.refusal };
  if (paper?.kind !== 'received') return refuse('InvalidState', 'purchase-is-own');
  const { facts } = paper;
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const sha256 = await hashed(bytes);
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'book-purchase'), async (writer) => {
    const fault = (await bookedOut(writer, facts, sha256)) ?? (await lockedOut(writer, facts));
    if (fault) return fault;
    const no = await writer.nextNo('purchase');
    const purchase = writer.put('purchases', {
      ...facts,
      id,
      no,
      fileName: file.name,
      sha256,
      bookedAt: nowOf(books),
    });
    await addToTotals(writer, 0, await stageBytes(writer, [{ fileName: file.name, bytes, sha256 }]));
    const subject = { kind: 'purchase' as const, id };
    await stageDepartures(writer, [{ subject, fileName: file.name, sha256, size: bytes.length }], null);
    return ok({
      value: purchase,
      subjects: [subject],
      summary: { key: 'purchase-booked', params: { no, number: facts.number } },
    });
  });
}

/** The file stays in the archive: what came in is kept as well as what left. */
export async function removePurchase(books: Books, id: string): Promise<Result<PurchaseDocument>> {
  return commit(books.db, sign(books, 'remove-purchase'), async (writer) => {
    const purchase = await writer.get('purchases', id);
    if (!purchase) return refuse('NotFound', 'purchase-missing');
    const locked = await lockedOut(writer, purchase);
    if (locked) return locked;
    writer.remove('purchases', id);
    return ok({
      value: purchase,
      subjects: [{ kind: 'purchase', id }],
      summary: { key: 'purchase-removed', params: { no: purchase.no } },
    });
  });
}

/** Undo of {@link removePurchase}. */
export async function restorePurchase(books: Books, purchase: PurchaseDocument): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-purchase'), async (writer) => {
    const fault = (await bookedOut(writer, purchase, purchase.sha256)) ?? (await lockedOut(writer, purchase));
    if (fault) return fault;
    writer.put('purchases', purchase);
    return ok({
      value: undefined,
      subjects: [{ kind: 'purchase', id: purchase.id }],
      summary: { key: 'purchase-restored', params: { no: purchase.no } },
    });
  });
}

/** B25: it is owed once. Asked where it is written: pressed again, or in another window, it may have been booked since. */
async function bookedOut(
  { db }: Writer,
  facts: ReceivedFacts,
  sha256: string,
): Promise<Result<never> | null> {
  return (await bookedLike({ db }, facts, sha256))
    ? refuse('Conflict', 'purchase-booked', { number: facts.number, name: facts.sellerName })
    : null;
}

/** B23: a received document counts in the period of its own date. */
async function lockedOut(
  writer: Writer,
  { issueDate }: Pick<ReceivedFacts, 'issueDate'>,
): Promise<Result<never> | null> {
  const company = await writer.get('company', 'company');
  return company ? lockFault(company, [issueDate]) : noCompany();
}
