import { isPlainDate } from '@domain/dates/calendar.ts';
import type { MessageParams, Refusal } from '@domain/result.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { useLanguage } from './language.ts';
import { useText } from './use-text.ts';

/** Why something was refused, in words; a day in it is written as the language writes days. */
export function useRefusal(): (refusal: Pick<Refusal, 'reason' | 'params'>) => string {
  const t = useText('refusals');
  const language = useLanguage();
  const written = (value: string | number) =>
    typeof value === 'string' && isPlainDate(value) ? formatDate(value, language) : value;
  return ({ reason, params }) => {
    const said: MessageParams = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, written(value)]),
    );
    return t.loose(reason, said);
  };
}
