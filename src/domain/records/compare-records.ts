import { canonicalJson } from '../journal/canonical.ts';
import type { DocumentRecord } from './document-record.ts';

/** Parts of a document that a person can compare with what is stored. */
export type RecordPart = 'voided' | 'facts' | 'lines' | 'totals' | 'seller' | 'buyer' | 'note';

/** Where a record and that of the stored document differ. The logo is a picture: it is not compared. */
export function differingParts(given: DocumentRecord, stored: DocumentRecord): RecordPart[] {
  const parts = partsOf(given);
  const others = partsOf(stored);
  return (Object.keys(parts) as RecordPart[]).filter(
    (part) => canonicalJson(parts[part]) !== canonicalJson(others[part]),
  );
}

function partsOf(record: DocumentRecord): Record<RecordPart, unknown> {
  const { totals, ...facts } = record.invoice;
  const { logo: _logo, ...seller } = record.seller;
  return {
    facts: { ...facts, series: record.series },
    // What older records do not say of the time sheets is not on the page either.
    lines: [record.lines.map(({ rental: _days, ...line }) => line), record.allowances],
    totals,
    seller,
    buyer: record.buyer,
    note: [record.note, record.wording, record.template],
    voided: record.voided,
  };
}
