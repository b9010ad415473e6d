import type {
  ImportChoices,
  ImportPlan,
  ImportPreview,
  IntakeContext,
  Mend,
  KnownCustomer,
} from '@domain/intake/plan.ts';
import type { FindingQuery, IntakeViews, RowQuery } from '@domain/intake/session/row-views.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import type { Report } from './file-intake.ts';

/** What an import worker answers. It lives as long as its file is open; ending it is cancelling. */
export interface ImportDesk {
  open(
    file: Blob,
    fileName: string,
    options: OpenImportOptions,
    context: IntakeContext,
    report: Report,
  ): Promise<Result<ImportPreview>>;
  reopen(options: OpenImportOptions, report: Report, context?: IntakeContext): Promise<Result<ImportPreview>>;
  refresh(context: IntakeContext, report: Report): ImportPreview;
  mend(changes: Mend[]): ImportPreview;
  replaceAll(field: string, from: string | undefined, to: string): ImportPreview;
  undoMend(): ImportPreview;
  chooseCustomer(ref: string, known: KnownCustomer | null): ImportPreview;
  choose(choices: ImportChoices): ImportPreview;
  rows(query: RowQuery): ReturnType<IntakeViews['rows']>;
  findings(query: FindingQuery): ReturnType<IntakeViews['findings']>;
  plan(choices: ImportChoices): Result<ImportPlan>;
  rejected(choices: ImportChoices, language: Language): Promise<Uint8Array>;
}
