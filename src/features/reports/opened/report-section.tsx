import { currencySign } from '@i18n/format/money.ts';
import type { ReportSection, ReportTable } from '@services/services.ts';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { ScreenPart } from '../screen-part.ts';
import { SectionChart } from './report-chart.tsx';
import { SectionTable } from './section-table.tsx';

interface SectionProps extends ScreenPart {
  table: ReportTable;
  section: ReportSection;
}

/** What stands in one currency: figures, picture, table. */
export function ReportSectionView(props: SectionProps) {
  const { table, section } = props;
  const t = useText('reports');
  const sign = section.currency === '' ? '' : currencySign(section.currency);
  const name = sign === '' ? t('table') : t('inCurrency', { currency: sign });
  return (
    <section className="reports-section" aria-label={name}>
      {table.sections.length > 1 && <h3>{name}</h3>}
      <FigureStrip
        label={t('figures')}
        figures={section.figures.map(({ label, text, note }) => ({ label, value: text, note }))}
      />
      <SectionChart table={table} section={section} />
      <SectionTable {...props} />
    </section>
  );
}
