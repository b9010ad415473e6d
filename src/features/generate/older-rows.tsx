import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { OlderRows as Older } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** Rows from before the period that are still open, and the way to take them in. */
export function OlderRows({ older, onInclude }: { older: Older; onInclude: (from: string) => void }) {
  const t = useText('generate');
  const { rows, from, amounts } = older;
  if (from === '') return null;
  const said = formatEach(amounts, t.language).join(', ');
  return (
    <Callout tone="plain" acts={<Button onClick={() => onInclude(from)}>{t('includeOlder')}</Button>}>
      {t('olderRows', { count: rows, amounts: said, date: formatDate(from, t.language) })}
    </Callout>
  );
}
