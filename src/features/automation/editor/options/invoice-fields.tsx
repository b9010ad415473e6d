import { Checkbox } from '@ui/fields/checkbox.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { OptionFields } from './option-fields.ts';
import { CustomersField } from './customers-field.tsx';
import { PeriodField } from './period-field.tsx';

/** A9: of whom, for which time, and whether a person still looks at the drafts. */
export function InvoiceFields({ options, faultAt, onOptions }: OptionFields<'generate-invoices'>) {
  const t = useText('automation');
  return (
    <>
      <div className="q-fields">
        <PeriodField
          value={options.period}
          error={faultAt('period')}
          onChange={(period) => onOptions({ period })}
        />
      </div>
      <CustomersField chosen={options.customerIds} onChange={(customerIds) => onOptions({ customerIds })} />
      <SegmentedControl
        label={t('gate')}
        value={options.issue ? 'issue' : 'draft'}
        options={[
          { value: 'draft', label: t('gateDraft') },
          { value: 'issue', label: t('gateIssue') },
        ]}
        onChange={(gate) => onOptions({ issue: gate === 'issue' })}
      />
      <p className="q-field-hint">{t(options.issue ? 'gateIssueHint' : 'gateDraftHint')}</p>
      <Checkbox
        label={t('rentalsToo')}
        checked={options.rentals}
        onChange={(rentals) => onOptions({ rentals })}
      />
    </>
  );
}
