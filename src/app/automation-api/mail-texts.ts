import type { MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MailTextInput } from '@services/contracts/mail-texts.ts';
import type { PageQuery, Services } from '@services/services.ts';
import { valueOf } from './automation-error.ts';
import { pageOfAll } from './page-of-all.ts';

/** The words of mails, per kind and language. */
export const mailTextsApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) => pageOfAll(await (await services()).mailTexts.list(), query, ['kind']),
  get: async (kind: MessageKind) => (await services()).mailTexts.get(kind),
  save: async (text: MailTextInput) => valueOf((await services()).mailTexts.save(text)),
  reset: async (kind: MessageKind, language?: Language) =>
    valueOf((await services()).mailTexts.reset(kind, language)),
  preview: async (text: MailTextInput, language: Language, subjectId?: string) => {
    const preview = await valueOf((await services()).mailTexts.preview(text, language, subjectId));
    const { page: _page, ...shown } = preview;
    return shown;
  },
  variables: async (kind: MessageKind) => (await services()).mailTexts.variables(kind),
});
