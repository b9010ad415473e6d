import { useState } from 'react';
import type { AlikeRow } from '@services/services.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatPrice } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';

interface AlikeRowsProps {
  rows: readonly AlikeRow[];
  onBind: (rows: AlikeRow[]) => void;
}

/** B3: open rows that may be billed by what came back; nothing is billed twice unasked. */
export function AlikeRows({ rows, onBind }: AlikeRowsProps) {
  const t = useText('papers');
  const language = useLanguage();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ row }) => !off.has(row.id));
  const turn = (id: string, on: boolean) =>
    setOff(new Set(on ? [...off].filter((one) => one !== id) : [...off, id]));
  return (
    <Callout
      tone="warning"
      acts={
        <Button
          variant="filled"
          unavailable={chosen.length === 0 ? t('alikeHint') : undefined}
          onClick={() => onBind(chosen)}
        >
          {t('alikeBind', { count: chosen.length })}
        </Button>
      }
    >
      <b>{t('alikeTitle', { count: rows.length })}</b>
      <p className="q-small">{t('alikeHint')}</p>
      <ul className="papers-alike">
        {rows.map(({ row, line, number, draftNo }) => (
          <li key={row.id}>
            <Checkbox
              checked={!off.has(row.id)}
              label={`${formatDate(row.date, language, 'short')} · ${row.title}`}
              hint={[
                t('alikeRow', {
                  quantity: formatDecimal(row.quantity, language),
                  price: formatPrice(row.unitPrice, row.currency, language),
                  title: line.title,
                  billed: formatDecimal(line.quantity, language),
                  billedPrice: formatPrice(line.unitPrice, row.currency, language),
                  number,
                }),
                draftNo === null ? '' : t('alikeDraft', { no: draftNo }),
              ].join(' ')}
              onChange={(on) => turn(row.id, on)}
            />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
