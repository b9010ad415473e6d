import type { DocumentJob } from '@documents/job.ts';

/** Of a longer batch the first ones are kept: about 50 MB at the most. */
const MOST = 2000;

/** An issued document never changes under its `rev`; a draft may, with the company's facts. */
const keyOf = ({ invoice: { id, number, rev } }: DocumentJob): string | null =>
  number === null ? null : `${id} ${rev} ${number}`;

/** Files of a batch that was cancelled or refused: asked again, it goes on where it stopped. */
export function unfinishedFiles() {
  const files = new Map<string, Uint8Array>();
  return {
    of: (job: DocumentJob): Uint8Array | undefined => files.get(keyOf(job) ?? ''),
    keep(job: DocumentJob, bytes: Uint8Array): void {
      const key = keyOf(job);
      if (key !== null && files.size < MOST) files.set(key, bytes);
    },
    /** The batch is whole: nothing is left to go on with. */
    clear: () => files.clear(),
  };
}

export type UnfinishedFiles = ReturnType<typeof unfinishedFiles>;
