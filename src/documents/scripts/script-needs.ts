import { plainText } from '../layout/plain-text.ts';
import type { PrintJob } from '../job.ts';
import { isPrintable, printedFields } from '../unprintable.ts';
import type { Field, UnprintableCharacter } from '../unprintable.ts';
import type { FamilyId, HanForm } from './families.ts';
import { covers, familyOf, familyRuns } from './families.ts';

/** What a document needs beyond the everyday faces. */
export interface ScriptNeeds {
  han: HanForm;
  /** Code points of each family. */
  characters: ReadonlyMap<FamilyId, ReadonlySet<number>>;
  /** What no font of ours draws. */
  missing: UnprintableCharacter[];
}

const formOf: Readonly<Record<string, HanForm>> = {
  CN: 'sc',
  SG: 'sc',
  MY: 'sc',
  TW: 'tc',
  HK: 'tc',
  MO: 'tc',
  JP: 'jp',
  KR: 'kr',
  KP: 'kr',
};
const KANA = /[\u3041-\u3096\u30A1-\u30FA]/;
const HANGUL = /[\u1100-\u11FF\u3131-\u318E\uAC00-\uD7A3]/;

/** One form for a whole document: by its kana or hangul, by the parties' countries, by its characters. */
function hanFormOf(job: PrintJob, text: string): HanForm {
  if (KANA.test(text)) return 'jp';
  if (HANGUL.test(text)) return 'kr';
  const known =
    ('buyer' in job ? formOf[job.buyer.address.country] : undefined) ?? formOf[job.seller.country];
  if (known !== undefined) return known;
  const codes = Array.from(text, (character) => character.codePointAt(0) as number);
  const han = codes.filter((code) => covers('sc', code) || covers('tc', code));
  return han.every((code) => covers('tc', code)) ? 'tc' : 'sc';
}

export function scriptNeeds(job: PrintJob, more: readonly Field[] = []): ScriptNeeds {
  const fields = [...printedFields(job), ...more].map(([field, text]) => [field, plainText(text)] as const);
  const han = hanFormOf(job, fields.map(([, text]) => text).join(' '));
  const characters = new Map<FamilyId, Set<number>>();
  const missing: UnprintableCharacter[] = [];
  for (const [field, text] of fields) {
    const lost = new Set<string>();
    for (const { family, start, end } of familyRuns(text, han)) {
      for (const character of text.slice(start, end)) {
        const code = character.codePointAt(0) as number;
        if (family !== null) characters.set(family, (characters.get(family) ?? new Set()).add(code));
        else if (!isPrintable(code) && familyOf(code, han, null) === undefined) lost.add(character);
      }
    }
    missing.push(...Array.from(lost, (character) => ({ character, field })));
  }
  return { han, characters, missing };
}
