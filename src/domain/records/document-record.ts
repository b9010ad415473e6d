import type {
  BuyerSnapshot,
  Invoice,
  InvoiceBody,
  InvoiceLine,
  IssuedSeries,
  RentalDaySheet,
  SellerSnapshot,
} from '../invoicing/invoice.ts';
import type { FreedDays } from '../invoicing/rental-facts.ts';
import { canonicalJson, sha256Hex } from '../journal/canonical.ts';
import type { JournalAnchor } from '../journal/journal.ts';
import type { Logo } from '../parties/parties.ts';
import type { DocumentTemplate } from '../templates/template.ts';

export const RECORD_FORMAT = 'quittance-document';
export const RECORD_VERSION = 1;

/** What was frozen at the issue. Payments, credit and deliveries came later; the short number is the books' own. */
type RecordedInvoice = Omit<
  Invoice,
  'rev' | 'no' | 'payments' | 'creditNotes' | 'deliveries' | 'voided' | 'reference'
> & { reference?: string };

/**
 * A line without its pointers into the books: it is known by its place. Of a rental it says the days that it bills;
 * records that were made before do not.
 */
type RecordedLine = Omit<InvoiceLine, 'id' | 'transactionId' | 'creditsLineId'>;

/** A picture that stands for itself on the page: here it is the SHA-256 of its bytes. */
type RecordedLogo = Omit<Logo, 'bytes' | 'original'> & { bytes: { sha256: string } };
type RecordedTemplate = Omit<DocumentTemplate, 'logo'> & { logo: RecordedLogo | null };

/** The frozen record of one issued document (B25): everything the books know of it but the picture of the logo. */
export interface DocumentRecord {
  format: typeof RECORD_FORMAT;
  version: number;
  invoice: RecordedInvoice;
  lines: RecordedLine[];
  allowances: InvoiceBody['allowances'];
  note: string;
  daySheets?: RentalDaySheet[];
  /** Of a credit note against a rental invoice: the days that it frees. Records that were made before do not say. */
  freed?: FreedDays;
  wording: string;
  template: RecordedTemplate | null;
  series: IssuedSeries | null;
  /** The logo stands for itself on the page; here it is the SHA-256 of its bytes. */
  seller: Omit<SellerSnapshot, 'logo'> & { logo: string | null };
  buyer: BuyerSnapshot;
  voided: Invoice['voided'];
}

/** The record as it lies in the file: with its own hash, and where the chain of the books stood. */
export interface SealedRecord {
  record: DocumentRecord;
  /** SHA-256 of the canonical JSON of `record`. */
  sha256: string;
  /** The journal entry that holds the issue. */
  anchor: JournalAnchor | null;
}

interface IssuedDocument {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
}

/** Null of a draft: it is not frozen and proves nothing. */
export function recordOf({ invoice, body, seller, buyer }: IssuedDocument): DocumentRecord | null {
  if (!body.frozen || invoice.number === null) return null;
  const {
    rev: _rev,
    no: _no,
    payments: _payments,
    creditNotes: _creditNotes,
    deliveries: _deliveries,
    voided,
    reference,
    ...frozen
  } = invoice;
  const { wording, template, series = null } = body.frozen;
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    // Absent where there is none: documents that were issued before say nothing of it either.
    invoice: reference === '' ? frozen : { ...frozen, reference },
    lines: body.lines.map(recordedLine),
    allowances: body.allowances,
    note: body.note,
    ...(body.daySheets ? { daySheets: body.daySheets } : {}),
    ...(body.freed ? { freed: body.freed } : {}),
    wording,
    template: template && { ...template, logo: recordedLogo(template.logo) },
    series,
    seller: { ...seller, logo: logoHash(seller.logo) },
    buyer,
    voided,
  };
}

function recordedLine(line: InvoiceLine): RecordedLine {
  const { id: _id, transactionId: _transactionId, creditsLineId: _creditsLineId, ...recorded } = line;
  return recorded;
}

/** A company's logo is on all of its documents: hashed once as long as it is held. */
const logoHashes = new WeakMap<Uint8Array, string>();

function logoHash(logo: Logo | null): string | null {
  if (!logo) return null;
  if (logo.original !== undefined) return logo.original;
  const known = logoHashes.get(logo.bytes) ?? sha256Hex(logo.bytes);
  logoHashes.set(logo.bytes, known);
  return known;
}

function recordedLogo(logo: Logo | null): RecordedLogo | null {
  if (!logo) return null;
  const { bytes: _bytes, original: _original, ...said } = logo;
  return { ...said, bytes: { sha256: logoHash(logo) ?? '' } };
}

/** The text of the attachment. The same record is the same text. */
export function sealedText(record: DocumentRecord, anchor: JournalAnchor | null): string {
  const text = canonicalJson(record);
  return `{"anchor":${canonicalJson(anchor)},"record":${text},"sha256":"${sha256Hex(text)}"}`;
}
