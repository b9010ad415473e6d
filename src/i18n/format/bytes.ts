import type { Language } from '@domain/parties/parties.ts';
import { formatDecimal, NO_BREAK_SPACE } from './numbers.ts';

const units: Record<Language, readonly string[]> = {
  fr: ['o', 'ko', 'Mo', 'Go'],
  en: ['B', 'kB', 'MB', 'GB'],
  pt: ['B', 'kB', 'MB', 'GB'],
};

/** `61 kB`, `1.2 GB`: two digits at most, in thousands as file managers count. */
export function formatBytes(bytes: number, language: Language): string {
  let size = bytes;
  let step = 0;
  while (size >= 999.5 && step < units[language].length - 1) {
    size /= 1000;
    step += 1;
  }
  const shown = size < 10 && step > 0 ? size.toFixed(1).replace(/\.0$/, '') : String(Math.round(size));
  return formatDecimal(shown, language) + NO_BREAK_SPACE + (units[language][step] ?? '');
}
