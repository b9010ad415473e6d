import { layOut } from '@documents/lay-out.ts';
import type { DocumentJob } from '@documents/job.ts';
import { foreignDesk } from '../../document-renderer/foreign-desk.ts';
import { pdfWriter, type PrintedDocument } from '../write-pdf.ts';
import { scriptFiles } from './script-files.ts';
import { faces, measure } from './test-faces.ts';

/** Documents beyond the everyday faces, as a worker makes them. */
export function foreignPress() {
  const desk = foreignDesk(scriptFiles, faces, measure);
  const write = pdfWriter(faces);
  const printed = async (job: DocumentJob): Promise<PrintedDocument> => {
    const hand = await desk(job);
    if (!hand.ok) throw new Error(`${hand.error.reason} ${JSON.stringify(hand.error.params)}`);
    const foreign = hand.value;
    return { document: layOut(job, foreign.setter.measure), logo: job.seller.logo, foreign };
  };
  return {
    desk,
    printed,
    file: async (...jobs: DocumentJob[]) => write(await Promise.all(jobs.map(printed))),
  };
}
