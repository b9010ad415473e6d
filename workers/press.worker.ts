import { expose, transfer } from 'comlink';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import { scriptEngine } from '@adapters/script-fonts/engine.ts';
import { readFile } from '@adapters/script-fonts/kept-files.ts';
import type { ReportJob } from '@documents/job.ts';
import { ok, type Result } from '@domain/result.ts';
import { fontFiles } from './report-fonts.ts';

const workshop = documentWorkshop(fontFiles, { read: readFile, engine: scriptEngine });

/** Prints the reports of another worker, which goes on meanwhile. */
const press = {
  async print(job: ReportJob): Promise<Result<Uint8Array>> {
    const made = await workshop.files([job]);
    if (!made.ok) return made;
    const bytes = made.value[0]!;
    return transfer(ok(bytes), [bytes.buffer as ArrayBuffer]);
  },
};

export type PressWorker = typeof press;

/** The page hands over the line on which the other worker asks. */
addEventListener('message', ({ data }: MessageEvent<MessagePort>) => expose(press, data), { once: true });
