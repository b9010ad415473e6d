import { cleanText } from '@domain/intake/coerce/clean-text.ts';
import { readDecimal, typedDecimal } from '@domain/intake/coerce/decimal.ts';
import { styleOfColumns } from '@domain/intake/detect/column-style.ts';
import type { Grid } from '@domain/intake/grid.ts';
import { plainWords } from '@domain/intake/plain-words.ts';
import type { Language } from '@domain/parties/parties.ts';
import { judgeAnswer, type AnswerRow } from '@domain/pipeline/answer.ts';
import type { AnswerJob, AnswerRead } from '@domain/pipeline/job.ts';
import { unpackEntries } from '@domain/pipeline/pack-entries.ts';
import type { FileGrid } from '@domain/pipeline/source-table.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BillingSheetWords } from '../exports/billing-sheets.ts';
import { readFile } from './read-files.ts';

/** The customer's answer, line by line, against what was asked. */
export async function readAnswer(
  job: AnswerJob,
  wordsIn: (language: Language) => Promise<BillingSheetWords>,
): Promise<Result<AnswerRead>> {
  const read = await readFile({ source: '', name: job.name, file: job.file });
  if (!read.ok) return read;
  const { grid, sha256 } = read.value;
  const { asked, currency } = job;
  const words = await wordsIn(asked.language);
  const amountTitle = asked.amountTitle || words.amount;
  const places = columnsIn(grid, words, amountTitle);
  if (!places) return refuse('Unreadable', 'pipeline-answer-columns', { name: job.name });
  if (places.amount === -1 && places.hasOthers) {
    return refuse('Unreadable', 'pipeline-answer-amount', { name: job.name, column: amountTitle });
  }
  const entries = job.entries.flatMap(unpackEntries);
  const rows = answerRows(read.value, places, job.country);
  const known = new Set(entries.map(({ id }) => id));
  if (!rows.some(({ id }) => known.has(id))) {
    return refuse('InvalidState', 'pipeline-answer-other', { name: job.name });
  }
  const { answered, tally } = judgeAnswer(entries, rows, currency);
  return ok({ sha256, answered, stage: tally.stage('answer', currency) });
}

interface Places {
  head: number;
  id: number;
  answer: number;
  comment: number;
  /** −1 = there is none. */
  amount: number;
  /** Columns beside those of the line, the answer and the comment: it is the file that was sent. */
  hasOthers: boolean;
}

/** Somebody may have put lines above the head, or moved the columns. */
const ROWS_SEARCHED = 30;

function columnsIn(grid: Grid, words: BillingSheetWords, amountTitle: string): Places | null {
  for (let head = 0; head < Math.min(grid.rowCount, ROWS_SEARCHED); head += 1) {
    const names = Array.from({ length: grid.columnCount }, (_, at) => plainWords(grid.text(head, at)));
    const placeOf = (name: string) => names.indexOf(plainWords(name));
    const [id, answer] = [placeOf(words.line), placeOf(words.answer)];
    if (id === -1 || answer === -1) continue;
    const [comment, amount] = [placeOf(words.comment), placeOf(amountTitle)];
    const hasOthers = names.some((name, at) => name !== '' && ![id, answer, comment].includes(at));
    return { head, id, answer, comment, amount, hasOthers };
  }
  return null;
}

function answerRows({ grid, isText }: FileGrid, places: Places, country: string): AnswerRow[] {
  const rows: AnswerRow[] = [];
  const { decimal } = styleOfColumns(grid, places.head + 1, [], [places.amount], country);
  const isTyped = (row: number) =>
    !isText && places.amount >= 0 && grid.kind(row, places.amount) === 'number';
  for (let row = places.head + 1; row < grid.rowCount; row += 1) {
    const text = (column: number) => (column < 0 ? '' : cleanText(grid.text(row, column)));
    const id = lineId(text(places.id));
    if (id === '') continue;
    const stated = text(places.amount);
    const amount = isTyped(row) ? typedDecimal(stated) : readDecimal(stated, decimal);
    const isAmountUnclear = stated !== '' && amount === null;
    const comment = text(places.comment);
    rows.push({
      id,
      answer: text(places.answer),
      comment: isAmountUnclear ? [comment, stated].filter((words) => words !== '').join(' / ') : comment,
      amount,
      isAmountUnclear,
      row: grid.rowNumber(row),
    });
  }
  return rows;
}

/** Spreadsheets take `00041` for the number 41. */
function lineId(text: string): string {
  const [, no, turn] = /^(\d+)(-\d+)?$/.exec(text) ?? [];
  return no === undefined ? text : no.padStart(5, '0') + (turn ?? '');
}
