import type { Language } from '@domain/parties/parties.ts';
import { formatCount } from './format/numbers.ts';
import { loadRoom } from './load-messages.ts';
import { sharedReportWords } from './wording/report-registry.ts';

/** The words of a billing report's files, in the language of whom they are for. */
export async function billingSheetWords(language: Language) {
  const t = await loadRoom('pipeline', language);
  return {
    all: sharedReportWords(language),
    lines: t('sheetLines'),
    control: t('sheetControl'),
    controlNote: t('controlNote'),
    setAside: t('setAside'),
    files: t('sheetFiles'),
    filesNote: t('filesNote'),
    sheetLines: t('sheetLines'),
    lateLines: t('lateLines'),
    heldLines: t('heldLines'),
    ofLaterMonths: (count: number) => t('ofLaterMonths', { count: formatCount(count, language) }),
    digest: (lines: number) => t('paperDigest', { count: formatCount(lines, language) }),
    line: t('columnLine'),
    why: t('columnWhy'),
    belongsTo: t('columnBelongsTo'),
    amount: t('columnAmount'),
    answer: t('columnAnswer'),
    accepted: t('accepted'),
    contested: t('contested'),
    comment: t('columnComment'),
    total: t('total'),
    totalOf: (group: string) => t('totalOf', { group }),
    kind: (kind: string) => t.loose(`kind-${kind}`),
    stage: (id: string) => t.loose(`stage-${id}`),
    side: (side: string) => t.loose(`side-${side}`),
    part: (code: string) => t.loose(`part-${code}`),
    told: (code: string) => t.loose(`told-${code}`),
    heads: {
      stage: t('headStage'),
      share: t('headShare'),
      what: t('headWhat'),
      rows: t('headRows'),
      source: t('headSource'),
      file: t('headFile'),
      sha256: t('headSha256'),
    },
  };
}
