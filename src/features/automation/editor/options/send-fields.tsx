import { Checkbox } from '@ui/fields/checkbox.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { OptionFields } from './option-fields.ts';

const USUAL_HOUR = '08:00';

/** A11: which invoices are mailed, and whether the mails wait at the relay for an hour of the day. */
export function SendInvoiceFields({ options, faultAt, onOptions }: OptionFields<'send-invoices'>) {
  const t = useText('automation');
  const { scope, notBefore } = options;
  return (
    <>
      <SegmentedControl
        label={t('sendScope')}
        value={scope}
        options={[
          { value: 'this-run', label: t('scopeThisRun') },
          { value: 'unsent', label: t('scopeUnsent') },
        ]}
        onChange={(to) => onOptions({ scope: to })}
      />
      <FaultLine text={faultAt('scope')} />
      <Checkbox
        label={t('notBefore')}
        hint={t('notBeforeHint')}
        checked={notBefore !== ''}
        onChange={(isHeld) => onOptions({ notBefore: isHeld ? USUAL_HOUR : '' })}
      />
      {notBefore !== '' && (
        <div className="q-fields">
          <TextInput
            label={t('notBeforeTime')}
            type="time"
            value={notBefore}
            error={faultAt('notBefore')}
            onChange={(time) => onOptions({ notBefore: time })}
          />
        </div>
      )}
    </>
  );
}

/** A12: each manager gets what he is subscribed to. */
export function SendReportFields({ options, faultAt, onOptions }: OptionFields<'send-reports'>) {
  const t = useText('automation');
  return (
    <>
      <SegmentedControl
        label={t('sendReportsScope')}
        value={options.scope}
        options={[
          { value: 'this-run', label: t('scopeReportsThisRun') },
          { value: 'newest', label: t('scopeNewest') },
        ]}
        onChange={(scope) => onOptions({ scope })}
      />
      <FaultLine text={faultAt('scope')} />
      <p className="q-field-hint">
        {t('toManagersHint')}{' '}
        <Link className="q-underlined" href="/automation/managers">
          {t('toManagers')}
        </Link>
      </p>
    </>
  );
}

/** A control without a line of its own for what is wrong with it. */
function FaultLine({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="q-field-error" role="alert">
      {text}
    </p>
  );
}
