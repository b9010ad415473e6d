import type { StepOptions } from '@domain/automation/automation.ts';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { FormatChecks } from '../../format-checks.tsx';
import { useReportChoices } from '../../use-report-choices.ts';
import type { OptionFields } from './option-fields.ts';
import { PeriodField } from './period-field.tsx';

type Wanted = StepOptions['generate-reports']['reports'][number];

/** A10: which reports are made, and as which files. */
export function ReportFields({ options, faultAt, onOptions }: OptionFields<'generate-reports'>) {
  const t = useText('automation');
  const { choices, first } = useReportChoices();
  const { reports } = options;
  const change = (at: number, part: Partial<Wanted>) =>
    onOptions({ reports: reports.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const fault = faultAt('reports');
  return (
    <>
      <div className="q-fields">
        <PeriodField
          value={options.period}
          error={faultAt('period')}
          onChange={(period) => onOptions({ period })}
        />
      </div>
      {fault !== undefined && (
        <p className="q-field-error" role="alert">
          {fault}
        </p>
      )}
      <ul className="automation-reports">
        {reports.map((report, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same report may be asked for twice
          <li key={at}>
            <NativeSelect
              label={t('report')}
              value={`${report.kind} ${report.savedId}`}
              options={choices}
              error={faultAt(`reports.${at}`)}
              onChange={(value) => {
                const [kind = '', savedId = ''] = value.split(' ');
                change(at, { kind, savedId });
              }}
            />
            <FormatChecks value={report.formats} onChange={(formats) => change(at, { formats })} />
            <IconButton
              icon="trash"
              label={t('reportRemove')}
              onClick={() => onOptions({ reports: reports.filter((_, index) => index !== at) })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon="plus"
          onClick={() => onOptions({ reports: [...reports, { ...first, formats: ['pdf'] }] })}
        >
          {t('reportAdd')}
        </Button>
      </div>
    </>
  );
}
