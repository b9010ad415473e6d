import automations from './refusals/automations.ts';
import documents from './refusals/documents.ts';
import files from './refusals/files.ts';
import folders from './refusals/folders.ts';
import imports from './refusals/imports.ts';
import invoices from './refusals/invoices.ts';
import keeping from './refusals/keeping.ts';
import managers from './refusals/managers.ts';
import mailTexts from './refusals/mail-texts.ts';
import mail from './refusals/mail.ts';
import parties from './refusals/parties.ts';
import pipeline from './refusals/pipeline.ts';
import receivables from './refusals/receivables.ts';
import rentals from './refusals/rentals.ts';
import reports from './refusals/reports.ts';
import series from './refusals/series.ts';
import steps from './refusals/steps.ts';
import templates from './refusals/templates.ts';
import trade from './refusals/trade.ts';

/** Why a command did nothing: what, where, what now. Keys are the `reason` of a `Refusal`. */
export default {
  ...parties,
  ...trade,
  ...invoices,
  ...pipeline,
  ...receivables,
  ...rentals,
  ...reports,
  ...series,
  ...documents,
  ...templates,
  ...mail,
  ...mailTexts,
  ...managers,
  ...steps,
  ...files,
  ...folders,
  ...imports,
  ...keeping,
  ...automations,
} as const;
