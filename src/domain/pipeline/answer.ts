import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import { plainWords } from '../intake/plain-words.ts';
import { fitsLine, toMinor } from '../money/minor.ts';
import { Tally } from './control.ts';
import type { Entry } from './entry.ts';

/** One line of the customer's file, as it stands there. */
export interface AnswerRow {
  id: string;
  answer: string;
  comment: string;
  /** Null: the cell holds none. */
  amount: DecimalString | null;
  /** The cell holds something that is no amount. */
  isAmountUnclear: boolean;
  /** In the file. */
  row: number;
}

type Verdict = 'accepted' | 'contested' | 'none';

export interface AnsweredEntry {
  id: string;
  verdict: Verdict;
  comment: string;
}

/** Words of a clear yes, without case and accents. */
const YES = new Set(
  [
    'ok okay yes oui sim si ja',
    'accept accepts accepted accepte acceptes acceptee acceptees acceptons',
    'aceite aceites aceito aceitos aceita aceitas aceitamos aceptado aceptada akzeptiert',
    'approve approves approved approuve approuves approuvee approuvees approuvons',
    'aprovo aprovado aprovados aprovada aprovadas aprovamos aprobado aprobada',
    'agreed confirmed valide validee valides validees validado validada validados validadas',
    'concordo concordamos confirmo confirmado confirmada confirmados confirmadas',
  ].flatMap((words) => words.split(' ')),
);
/** Phrases of a clear yes in English, French and Portuguese, of two that overlap the longer one first; whatever stands beside them counts. */
const YES_PHRASES = [
  'nous sommes d accord',
  'nous approuvons',
  'nous acceptons',
  'j approuve',
  'j accepte',
  'we accept',
  'i accept',
  'je suis d accord',
  'estamos de acordo',
  'estou de acordo',
  'bon pour accord',
  'tout est bon',
  'c est bon',
  'c est ok',
  'esta tudo bem',
  'esta bem',
  'tudo bem',
  'tudo certo',
  'all good',
  'i agree',
  'we agree',
  'd accord',
  'de acordo',
  'o k',
];
/** Clear only where nothing else stands beside them. */
const YES_ALONE = new Set(['y', 'o', 'v', 'vu', 'x', '1']);
const THANKS = new Set(['thanks', 'merci', 'obrigado', 'obrigada', 'gracias', 'danke']);
const CONTESTED =
  /^(?:contest|refus|reject|rejeit|recus|disput|(?:no|not|nope|none|nao|non|nein|0)(?: |$)|n$)/;

/** What a person wrote in the column of the answer; null = it says neither. */
export function readVerdict(text: string): Verdict | null {
  const said = plainWords(text.toLowerCase());
  if (said === '') return text.includes('?') ? null : 'none';
  if (CONTESTED.test(said)) return 'contested';
  return isClearYes(said, text) ? 'accepted' : null;
}

/** The whole cell has to say yes: a word beside it may be what is wrong, and a question is no answer. */
function isClearYes(said: string, text: string): boolean {
  if (/\?|[-+]\s*\d/.test(text)) return false;
  if (YES_ALONE.has(said)) return true;
  const plain = YES_PHRASES.reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' ok '), ` ${said} `);
  const words = plain
    .trim()
    .split(' ')
    .filter((word) => !THANKS.has(word));
  return words.length > 0 && words.every((word) => YES.has(word));
}

/**
 * D4, BR14 to BR17: the answer against the lines that were put before the customer. Contested, unanswered and doubtful
 * ones are held; what was not asked is told and counts for nothing.
 */
export function judgeAnswer(
  entries: readonly Entry[],
  rows: readonly AnswerRow[],
  currency: CurrencyCode,
): { answered: AnsweredEntry[]; tally: Tally } {
  const tally = new Tally();
  const byId = new Map<string, AnswerRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const answered = entries.map((entry) => {
    tally.add('in', 'asked-lines', entry.amount);
    const judged = judgeLine(entry, byId.get(entry.id) ?? [], currency, tally);
    byId.delete(entry.id);
    if (judged.verdict === 'accepted') tally.add('out', 'accepted', entry.amount, entry.id);
    return judged;
  });
  for (const [id, unknown] of byId) tally.tell('answer-unknown-line', id, unknown.length);
  return { answered, tally };
}

function judgeLine(
  entry: Entry,
  rows: readonly AnswerRow[],
  currency: CurrencyCode,
  tally: Tally,
): AnsweredEntry {
  const comment = [...new Set(rows.map((row) => row.comment).filter((text) => text !== ''))].join(' / ');
  const held = (code: string): AnsweredEntry => {
    tally.add('held', code, entry.amount, comment === '' ? entry.id : `${entry.id}: ${comment}`);
    return { id: entry.id, verdict: code === 'unanswered' ? 'none' : 'contested', comment };
  };
  if (rows.length === 0) return held('line-missing');
  const verdicts = new Set(rows.map(({ answer }) => readVerdict(answer)));
  if (rows.length > 1) tally.tell('answer-twice', entry.id);
  if (verdicts.size > 1) return held('answers-differ');
  if (rows.some((row) => row.isAmountUnclear || isChanged(row.amount, entry.amount, currency))) {
    return held('amount-changed');
  }
  const [verdict] = verdicts;
  if (verdict === null) return held('answer-unclear');
  if (verdict === 'contested') return held('contested');
  if (verdict !== 'accepted') return held('unanswered');
  return { id: entry.id, verdict, comment };
}

/** A cell that holds no amount at all was emptied or never there: the line is what was asked. */
const isChanged = (amount: DecimalString | null, asked: number, currency: CurrencyCode): boolean =>
  amount !== null && (!fitsLine(amount, currency) || toMinor(amount, currency) !== asked);
