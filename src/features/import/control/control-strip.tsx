import type { ControlCount, ImportPreview } from '@domain/intake/plan.ts';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { amountsText } from '../words.ts';
import { sumOf } from './control-table.ts';

/** Where every row of the file stands, closed by the double rule. */
export function ControlStrip({ preview }: { preview: ImportPreview }) {
  const t = useText('import');
  const language = useLanguage();
  const { control, mended, held } = preview;
  const figure = (label: string, count: ControlCount) => ({
    label,
    value: formatCount(count.rows, language),
    note: amountsText(count, language) || '–',
  });
  return (
    <FigureStrip
      size="small"
      label={t('stripLabel')}
      figures={[
        figure(t('stripRead'), control.read),
        figure(t('stripReady'), sumOf(control.created, control.updated)),
        figure(t('stripMended'), mended),
        figure(t('stripToMend'), control.rejected),
        figure(t('stripHeld'), held),
      ]}
    />
  );
}
