/** Words that systems write for "nothing"; kept short so that one length test spares the look-up. */
const NOTHING = new Set([
  'null',
  'n/a',
  '#n/a!',
  'nil',
  '(null)',
  '-',
  '--',
  '—',
  '–',
  '.',
  '*',
  '**',
  '***',
  '****',
  '(vide)',
  '(blank)',
]);
const LONGEST_NOTHING = 7;

/** Excel's error values, as a cell's text shows them. */
const ERROR_VALUES = new Set([
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

const HASH = 35;
const SPACE = 32;
const DELETE = 127;

/** Without the blanks around it (no-break ones too), and empty where the word only says "nothing". */
export function cleanText(raw: string): string {
  if (raw === '') return raw;
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  const plainEnds = first > SPACE && first < DELETE && last > SPACE && last < DELETE;
  const text = plainEnds ? raw : raw.trim();
  return text.length <= LONGEST_NOTHING && saysNothing(text) ? '' : text;
}

export const isErrorValue = (text: string): boolean =>
  text.charCodeAt(0) === HASH && ERROR_VALUES.has(text.toUpperCase());

/** `n ( * - . #` and dashes beyond ASCII: what the words for nothing begin with, asked before any look-up. */
const FIRST_OF_NOTHING = new Set(Array.from('nN(*-.#', (character) => character.charCodeAt(0)));
const DASHES = 0x2010;

function saysNothing(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < DASHES && !FIRST_OF_NOTHING.has(first)) return false;
  return NOTHING.has(text.toLowerCase());
}
