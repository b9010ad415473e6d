import type { DocumentJob } from '@documents/job.ts';
import { recordOf, sealedText } from '@domain/records/document-record.ts';
import type { Attachment } from '../pdf/archive/attachments.ts';
import { pdfDate } from '../pdf/file/texts.ts';

/** B25: an issued document carries its frozen record; a draft carries nothing. */
export function recordAttachments(job: DocumentJob): Attachment[] {
  const record = job.anchor && recordOf(job);
  if (!record) return [];
  const { number, issuedAt, createdAt } = record.invoice;
  return [
    {
      name: `${(number ?? '').replaceAll(/[^A-Za-z0-9+_-]/g, '-')}.json`,
      mime: 'application/json',
      relationship: 'Source',
      bytes: new TextEncoder().encode(sealedText(record, job.anchor ?? null)),
      modified: pdfDate(issuedAt ?? createdAt),
    },
  ];
}
