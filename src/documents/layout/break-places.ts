import { characterStarts, hasUnspacedWords, wordStarts } from '@i18n/format/line-breaks.ts';

/** Chinese, Japanese and Korean: a line may end after nearly every character. */
const IDEOGRAPHIC =
  /[\u2E80-\u2FDF\u3001-\u30FF\u3105-\u312F\u3131-\u318E\u31A0-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFFE6\u{20000}-\u{323AF}]/u;
/** Never first on a line: closing brackets, stops, small kana, marks of length and repetition (JIS X 4051). */
const NOT_FIRST =
  /[)\]}»’”‰%!?:;,.、。，．・：；？！）］｝〕〉》」』】〗〙〟ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ヽヾゝゞ…‥℃％]/;
/** Never last on a line: opening brackets and signs before an amount. */
const NOT_LAST = /[([{«‘“（［｛〔〈《「『【〖〘〝￥＄£¥$#＃]/;

function isBreak(before: string, after: string): boolean {
  if (!IDEOGRAPHIC.test(before) && !IDEOGRAPHIC.test(after)) return false;
  return !NOT_FIRST.test(after) && !NOT_LAST.test(before);
}

function ideographicBreaks(word: string): number[] {
  const places: number[] = [];
  let before = '';
  let at = 0;
  for (const character of word) {
    if (at > 0 && isBreak(before, character)) places.push(at);
    at += character.length;
    before = character;
  }
  return places;
}

/** Whether a text may be broken elsewhere than at its spaces. */
export const isUnspaced = (text: string): boolean => IDEOGRAPHIC.test(text) || hasUnspacedWords(text);

/** Where a piece without spaces may be broken, from left to right. */
export function breakPlaces(word: string): number[] {
  const ideographic = ideographicBreaks(word);
  if (!hasUnspacedWords(word)) return ideographic;
  return [...new Set([...ideographic, ...wordStarts(word)])].sort((a, b) => a - b);
}

/** The last place up to `end` that parts no letter from its marks; at least one character. */
export function wholeCharacters(word: string, end: number): number {
  const starts = characterStarts(word);
  return starts.findLast((start) => start <= end) ?? starts[0] ?? word.length;
}
