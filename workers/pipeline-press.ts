import type { ReportPrinter } from '@adapters/pipeline/print-report.ts';
import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import { scriptEngine } from '@adapters/script-fonts/engine.ts';
import { readFile } from '@adapters/script-fonts/kept-files.ts';
import { ok } from '@domain/result.ts';
import { fontFiles } from './report-fonts.ts';

const workshop = documentWorkshop(fontFiles, { read: readFile, engine: scriptEngine });

export const print: ReportPrinter = async (job) => {
  const made = await workshop.files([job]);
  return made.ok ? ok(made.value[0]!) : made;
};
