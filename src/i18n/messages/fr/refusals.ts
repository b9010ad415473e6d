import type en from '../en/refusals.ts';
import documents from './refusals/documents.ts';
import files from './refusals/files.ts';
import imports from './refusals/imports.ts';
import invoices from './refusals/invoices.ts';
import keeping from './refusals/keeping.ts';
import mailTexts from './refusals/mail-texts.ts';
import mail from './refusals/mail.ts';
import parties from './refusals/parties.ts';
import receivables from './refusals/receivables.ts';
import series from './refusals/series.ts';
import templates from './refusals/templates.ts';
import trade from './refusals/trade.ts';

export default {
  ...parties,
  ...trade,
  ...invoices,
  ...receivables,
  ...series,
  ...documents,
  ...templates,
  ...files,
  ...imports,
  ...keeping,
  ...mailTexts,
  ...mail,
} satisfies Record<keyof typeof en, string>;
