/** Scripts without spaces between words: where a line may end is known to a dictionary. */
const WORDS_UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;

let words: Intl.Segmenter | undefined;
let characters: Intl.Segmenter | undefined;

const startsIn = (segmenter: Intl.Segmenter, text: string): number[] =>
  Array.from(segmenter.segment(text), ({ index }) => index).slice(1);

/** Whether a text has words that no space parts: Thai, Lao, Khmer, Burmese. */
export const hasUnspacedWords = (text: string): boolean => WORDS_UNSPACED.test(text);

/** Places between the words of such a text. */
export const wordStarts = (text: string): number[] =>
  startsIn((words ??= new Intl.Segmenter('th', { granularity: 'word' })), text);

/** Places between what a reader sees as one character each: a letter is not parted from its marks. */
export const characterStarts = (text: string): number[] =>
  startsIn((characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' })), text);
