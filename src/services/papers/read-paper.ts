import { readCii } from '@documents/einvoice/read-cii.ts';
import type { ReceivedFacts } from '@domain/purchases/purchase.ts';
import type { DocumentRecord, SealedRecord } from '@domain/records/document-record.ts';
import { looksLikeRecord, readRecord } from '@domain/records/read-record.ts';
import { ok, refuse, type Refusal, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';

/** What the files inside a PDF say: our own records, or the XML of an e-invoice. */
export interface ReadPaper {
  records: SealedRecord[];
  received: ReceivedFacts | null;
  /** What was meant to be read and is wrong. */
  faults: Refusal[];
}

export async function readPaper(books: Books, blob: Blob): Promise<Result<ReadPaper>> {
  const found = await books.deps.paperReader.attachments(blob);
  if (!found.ok) return found;
  const paper: ReadPaper = { records: [], received: null, faults: [] };
  for (const { bytes } of found.value) takeAttachment(paper, new TextDecoder().decode(bytes));
  const isEmpty = paper.records.length === 0 && paper.received === null;
  const [fault] = paper.faults;
  if (isEmpty) return fault ? { ok: false, error: fault } : refuse('Unsupported', 'pdf-without-record');
  return ok(paper);
}

function takeAttachment(paper: ReadPaper, text: string): void {
  if (looksLikeRecord(text)) {
    const read = readRecord(text);
    if (read.ok) paper.records.push(read.value);
    else paper.faults.push(read.error);
  } else if (text.includes('CrossIndustryInvoice')) {
    const read = readCii(text);
    if (read.ok) paper.received ??= read.value;
    else paper.faults.push(read.error);
  }
}

/** The head of a record, as a received document is told. */
export const factsOf = ({ invoice, seller }: DocumentRecord): ReceivedFacts => ({
  kind: invoice.kind,
  sellerName: seller.name,
  number: invoice.number ?? '',
  issueDate: invoice.issueDate ?? '',
  dueDate: invoice.dueDate,
  currency: invoice.currency,
  totals: invoice.totals,
  due: invoice.totals.due,
});
