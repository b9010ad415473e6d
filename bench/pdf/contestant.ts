import type { DocumentJob } from '@documents/job.ts';

export interface Fonts {
  regular: Uint8Array;
  semibold: Uint8Array;
}

/** One way of making a PDF: prepared once, then asked for file after file. */
export interface Contestant {
  make(job: DocumentJob): Uint8Array | Promise<Uint8Array>;
}
export type Prepare = (fonts: Fonts) => Contestant;
