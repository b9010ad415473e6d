import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../journal/canonical.ts';
import { differingParts } from './compare-records.ts';
import { recordOf, sealedText } from './document-record.ts';
import { looksLikeRecord, readRecord } from './read-record.ts';
import { issuedDocument } from './testing/issued-document.ts';

const anchor = { deviceId: 'device', seq: 9, hash: 'c'.repeat(64) };
const record = recordOf(issuedDocument())!;
const text = sealedText(record, anchor);

describe('the frozen record of a document', () => {
  it('B25 reads back as it was sealed, with its hash over the canonical text', () => {
    expect(readRecord(text)).toEqual({
      ok: true,
      value: { record, anchor, sha256: sha256Hex(canonicalJson(record)) },
    });
    expect(looksLikeRecord(text)).toBe(true);
    expect(looksLikeRecord('{"format":"another"}')).toBe(false);
  });

  it('B25 says nothing of payments, deliveries and pointers into the books', () => {
    for (const word of ['payments', 'deliveries', 'transactionId', '"rev"', '"no"'])
      expect(text).not.toContain(word);
  });

  it('B25 a changed letter is found', () => {
    expect(readRecord(text.replace('"Work"', '"Wood"'))).toMatchObject({
      ok: false,
      error: { reason: 'record-changed' },
    });
  });

  it('B25 a newer version is told from a damaged one', () => {
    const reasonOf = (changed: object | string) => {
      const given = typeof changed === 'string' ? changed : sealedText(changed as typeof record, anchor);
      const read = readRecord(given);
      return read.ok ? '' : read.error.reason;
    };
    expect(reasonOf({ ...record, version: 2 })).toBe('record-newer');
    expect(reasonOf({ ...record, invoice: { ...record.invoice, issueDate: '2026-02-31' } })).toBe(
      'record-damaged',
    );
    expect(reasonOf({ ...record, lines: [{ title: 7 }] })).toBe('record-damaged');
    expect(reasonOf('{"record":')).toBe('record-damaged');
    expect(reasonOf(sealedText(record, { ...anchor, hash: 'x' }))).toBe('record-damaged');
  });

  it('B25 a draft has none', () => {
    const { body, ...document } = issuedDocument();
    expect(recordOf({ ...document, body: { ...body, frozen: null } })).toBeNull();
  });

  it('B25 the comparison names the parts that differ, and looks past the picture of the logo', () => {
    const voided = { at: '2026-11-20T12:00:00.000Z', reason: 'typo' };
    const line = { ...record.lines[0]!, title: 'Other' };
    expect(differingParts(record, structuredClone(record))).toEqual([]);
    expect(differingParts({ ...record, seller: { ...record.seller, logo: null } }, record)).toEqual([]);
    expect(differingParts(record, { ...record, voided })).toEqual(['voided']);
    expect(differingParts({ ...record, lines: [line], note: 'x' }, record)).toEqual(['lines', 'note']);
  });
});
