import type { ReceivedFacts } from '@domain/purchases/purchase.ts';
import { differingParts } from '@domain/records/compare-records.ts';
import { recordOf, type DocumentRecord, type SealedRecord } from '@domain/records/document-record.ts';
import { isSameSeller } from '@domain/records/same-seller.ts';
import { hashed } from '../archive/leaving-files.ts';
import { companyOf, lockFault, type Books } from '../books.ts';
import { verifyClosing } from '../closing/verify-closing.ts';
import type { Paper, PaperFile } from '../contracts/papers.ts';
import { wholeBody } from '../invoicing/snapshots.ts';
import { factsOf, readPaper } from './read-paper.ts';

/** B25: is the record whole, do these books know it, is it what they hold? Nothing is changed. */
export async function inspectPaper(books: Books, { name, blob }: PaperFile): Promise<Paper[]> {
  if (/\.zip$/i.test(name)) {
    const checked = await verifyClosing(books, blob);
    return [
      checked.ok ? { kind: 'package', checked: checked.value } : { kind: 'refused', refusal: checked.error },
    ];
  }
  const read = await readPaper(books, blob);
  if (!read.ok) return [{ kind: 'refused', refusal: read.error }];
  const { records, received, faults } = read.value;
  const sha256 = await hashed(new Uint8Array(await blob.arrayBuffer()));
  const papers: Paper[] = [];
  for (const sealed of records) papers.push(await paperOf(books, sealed, sha256));
  if (records.length === 0 && received) papers.push(await receivedPaper(books, received, sha256));
  return [...papers, ...faults.map((refusal) => ({ kind: 'refused', refusal }) as const)];
}

async function paperOf(books: Books, { record }: SealedRecord, sha256: string): Promise<Paper> {
  const facts = factsOf(record);
  const stored = await storedRecord(books, record.invoice.id);
  if (stored) {
    const isKnownFile = (await books.db.archivedFiles.where('id').equals(sha256).count()) > 0;
    const parts = differingParts(record, stored);
    return { kind: 'own', invoiceId: record.invoice.id, facts, parts, isKnownFile };
  }
  const company = await companyOf(books);
  if (company && !isSameSeller(company, record.seller)) return receivedPaper(books, facts, sha256);
  const locked = company && lockFault(company, [facts.issueDate]);
  if (locked && !locked.ok) return { kind: 'refused', refusal: locked.error };
  return { kind: 'lost', facts, customerName: record.buyer.name };
}

/** The record that the stored document would carry if it were printed now; a draft carries none. */
async function storedRecord(books: Books, id: string): Promise<DocumentRecord | null> {
  const [invoice, stored] = await Promise.all([books.db.invoices.get(id), books.db.invoiceBodies.get(id)]);
  const body = stored && (await wholeBody(books.db, stored));
  if (!invoice || !body?.frozen) return null;
  return recordOf({ invoice, body, seller: body.frozen.seller, buyer: body.frozen.buyer });
}

async function receivedPaper(books: Books, facts: ReceivedFacts, sha256: string): Promise<Paper> {
  return { kind: 'received', facts, bookedAs: (await bookedLike(books, facts, sha256))?.id ?? null };
}

/** The same file, or the same number of the same seller. */
export async function bookedLike({ db }: Pick<Books, 'db'>, facts: ReceivedFacts, sha256: string) {
  const byFile = await db.purchases.where('sha256').equals(sha256).first();
  if (byFile) return byFile;
  const isSame = ({ sellerName, number, issueDate }: ReceivedFacts) =>
    sellerName === facts.sellerName && number === facts.number && issueDate === facts.issueDate;
  return db.purchases.filter(isSame).first();
}
