import { useState } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { DayChange, DayCorrection } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { ActDialog } from '../../money/act-dialog.tsx';
import { useSubmit } from '../../money/use-submit.ts';
import { useServices } from '../../services-context.ts';
import { unwritten, useIssueDate } from '../../use-issue-date.ts';
import { brushOf } from './brushes.ts';
import { daySpans } from './day-spans.ts';
import { dayLook } from './grid-row.tsx';

interface CorrectProps {
  changes: DayChange[];
  onClose: () => void;
}

/** Days that are billed do not change silently: what is too much is credited, in the same act. */
export function CorrectDialog({ changes, onClose }: CorrectProps) {
  const t = useText('rentals');
  const services = useServices();
  const reasonOf = useRefusal();
  const [reason, setReason] = useState('');
  const { data } = useLive(`correction ${JSON.stringify(changes)}`, () =>
    services.rentals.proposeCorrection(changes),
  );
  const credits = data?.ok ? data.value.credits : [];
  const dated = useIssueDate(
    credits.map(() => unwritten('credit-note')),
    latestOf(credits),
  );
  const isDated = credits.length > 0;
  const misdated = isDated && dated.ranges?.ok === false ? reasonOf(dated.ranges.error) : undefined;
  const { busy, fault, errorAt, submit, forget } = useSubmit<DayCorrection>(['reason'], (done) => {
    showDone(t('corrected', { count: done.creditNotes.length }));
    onClose();
  });
  return (
    <ActDialog
      title={t('correctTitle', { count: changes.length })}
      act={t('correctAct')}
      busy={busy}
      fault={fault}
      unavailable={data?.ok ? misdated : t('correctWaits')}
      onClose={onClose}
      onAct={() =>
        void submit(() => services.rentals.correctDays(changes, { reason, issueDate: dated.date }))
      }
    >
      <DaysBecome changes={changes} />
      <p>{t('correctWhy')}</p>
      {data && !data.ok && <Callout tone="error">{reasonOf(data.error)}</Callout>}
      {data?.ok && <Proposal correction={data.value} />}
      <TextInput
        label={t('correctReason')}
        value={reason}
        error={errorAt('reason')}
        onChange={(text) => {
          forget();
          setReason(text);
        }}
      />
      {isDated && <IssueDateField issue={dated} />}
    </ActDialog>
  );
}

const SPANS = 6;

/** A finger is easily beside the day that was meant. */
function DaysBecome({ changes }: Pick<CorrectProps, 'changes'>) {
  const t = useText('rentals');
  const language = useLanguage();
  const spans = daySpans(changes);
  return (
    <ul className="rentals-become">
      {spans.slice(0, SPANS).map(({ from, to, code }) => (
        <li key={from}>
          <span className={dayLook(code, 'open')} aria-hidden="true">
            {t(brushOf(code).letter)}
          </span>
          <b>{formatPeriod(from, to, language)}</b>
          {t(brushOf(code).word)}
        </li>
      ))}
      {spans.length > SPANS && <li>…</li>}
    </ul>
  );
}

/** No credit note is dated before its invoice, and all of them have one day. */
const latestOf = (credits: DayCorrection['credits']): PlainDate | '' =>
  credits.reduce((late, { issueDate }) => (issueDate > late ? issueDate : late), '');

function Proposal({ correction }: { correction: DayCorrection }) {
  const t = useText('rentals');
  const language = useLanguage();
  const days = (value: string) => formatDecimal(value, language);
  return (
    <ul className="rentals-proposal">
      {correction.credits.map(({ invoiceId, number, days: credited, currency, withTax }) => (
        <li key={invoiceId}>
          {t('correctCredit', {
            number,
            count: Number(credited),
            days: days(credited),
            amount: formatMoney(withTax, currency, language),
          })}
        </li>
      ))}
      {correction.earlier.map(({ number, notes }) => (
        <li key={`earlier ${number}`}>{t('correctEarlier', { number, notes: notes.join(', ') })}</li>
      ))}
      {correction.complementDays !== '0' && (
        <li>
          {t('correctComplement', {
            count: Number(correction.complementDays),
            days: days(correction.complementDays),
          })}
        </li>
      )}
      {correction.draftDays !== '0' && (
        <li>
          {t('correctDraft', { count: Number(correction.draftDays), days: days(correction.draftDays) })}
        </li>
      )}
    </ul>
  );
}
