import { expose } from 'comlink';
import { importDesk } from '@adapters/import-reader/import-desk.ts';
import { randomIds } from '@adapters/ids/random-ids.ts';
import type { Language } from '@domain/parties/parties.ts';
import { findingParams } from '@i18n/finding-params.ts';
import { loadRoom } from '@i18n/load-messages.ts';

/** The words of the sheet of rejected rows. */
async function wordsIn(language: Language) {
  const [findings, fields] = await Promise.all([
    loadRoom('findings', language),
    loadRoom('fields', language),
  ]);
  return {
    sheet: findings('rejected-sheet'),
    row: findings('rejected-row'),
    reasons: findings('rejected-reasons'),
    reason: (reason: {
      code: string;
      field: string;
      params: Record<string, string | number>;
      value: string;
    }) => {
      const what = findings.loose(reason.code, findingParams(reason.params, language));
      return reason.field === '' ? what : `${fields.loose(reason.field)}: ${what}`;
    },
  };
}

expose(importDesk(wordsIn, randomIds.next));
