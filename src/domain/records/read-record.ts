import { canonicalJson, sha256Hex } from '../journal/canonical.ts';
import { ok, refuse, type Result } from '../result.ts';
import { RECORD_FORMAT, RECORD_VERSION, type DocumentRecord, type SealedRecord } from './document-record.ts';
import { isAnchorShaped, isRecordShaped } from './record-shape.ts';

/** Is this text a sealed record at all? Other attachments are none of our business. */
export function looksLikeRecord(text: string): boolean {
  return text.startsWith('{') && text.includes(`"format":"${RECORD_FORMAT}"`);
}

/** The record in an attachment, if its hash and shape are what they must be. Never trusts a file. */
export function readRecord(text: string): Result<SealedRecord> {
  const sealed = parsed(text);
  if (!sealed) return refuse('Unreadable', 'record-damaged');
  const { record, sha256, anchor } = sealed;
  const version = record?.version;
  if (typeof version === 'number' && version > RECORD_VERSION) {
    return refuse('Unsupported', 'record-newer', { version });
  }
  if (sha256 !== sha256Hex(canonicalJson(record))) return refuse('Unreadable', 'record-changed');
  if (!isRecordShaped(record)) return refuse('Unreadable', 'record-damaged');
  if (anchor !== null && !isAnchorShaped(anchor)) return refuse('Unreadable', 'record-damaged');
  return ok({ record, sha256, anchor });
}

function parsed(text: string): (SealedRecord & { record: Partial<DocumentRecord> | null }) | null {
  try {
    const value: unknown = JSON.parse(text);
    const isSealed = typeof value === 'object' && value !== null && 'record' in value && 'sha256' in value;
    return isSealed ? ({ anchor: null, ...value } as SealedRecord) : null;
  } catch {
    return null;
  }
}
