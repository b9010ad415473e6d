import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { formatDecimal, MINUS } from '@i18n/format/numbers.ts';
import type { RentalOutcome } from '@domain/rentals/outcome.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import type { Sign } from '@ui/signs/status-sign.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';

const SHOWN = 40;

const signs: Record<RentalOutcome['state'], Sign> = {
  made: 'draft',
  updated: 'partly',
  unchanged: 'draft',
  untouched: 'paid',
  skipped: 'none',
};

/** A line for each rental: its document with what becomes of it, or why there is none. */
export function OutcomeList({ outcomes, isDone }: { outcomes: readonly RentalOutcome[]; isDone: boolean }) {
  const t = useText('rentals');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? outcomes : outcomes.slice(0, SHOWN);
  return (
    <>
      <ul className="rentals-outcomes">
        {shown.map((outcome) => (
          <Outcome key={outcome.rentalId} outcome={outcome} isDone={isDone} />
        ))}
      </ul>
      {outcomes.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('showAll', { count: outcomes.length })}
        </Button>
      )}
    </>
  );
}

function Outcome({ outcome, isDone }: { outcome: RentalOutcome; isDone: boolean }) {
  const t = useText('rentals');
  const language = useLanguage();
  const { state, reference, invoiceId, customerName } = outcome;
  const days = `${formatDecimal(outcome.worked, language)}/${outcome.other}`;
  const word = {
    made: t(isDone ? 'stateMade' : 'stateToMake'),
    updated: t(isDone ? 'stateUpdated' : 'stateToUpdate'),
    unchanged: t('stateUnchanged'),
    untouched: t('stateUntouched'),
    skipped: t('stateSkipped'),
  }[state];
  // Before the run a new draft has no page yet.
  const hasPage = invoiceId !== '' && (isDone || state !== 'made');
  return (
    <li className={state === 'skipped' ? 'is-skipped' : undefined}>
      <Status sign={signs[state]}>{word}</Status>
      <span className="rentals-reference q-id">
        {hasPage ? <Link href={`/invoices?open=${invoiceId}`}>{reference}</Link> : reference || '–'}
      </span>
      <span className="rentals-outcome-words">
        <span>
          <Asset outcome={outcome} />
          <span className="q-muted">{`, ${customerName}`}</span>
        </span>
        <span className="q-muted">
          <Why outcome={outcome} days={days} />
        </span>
      </span>
      <span className="is-number">
        {state === 'skipped' ? (
          '–'
        ) : (
          <Amount minor={outcome.withTax} currency={outcome.currency} withCurrency />
        )}
      </span>
    </li>
  );
}

/** The rental is a click away where a person has something to do there: to mend what stands in the way, to bill the rest. */
function Asset({ outcome }: { outcome: RentalOutcome }) {
  const { state, month, rentalId, asset } = outcome;
  const isBilledThere = state === 'untouched' && !isAllBilled(outcome);
  if (state !== 'skipped' && !isBilledThere) return assetLabel(asset);
  return <Link href={`/rentals?month=${month}&open=${rentalId}`}>{assetLabel(asset)}</Link>;
}

const isAllBilled = ({ openDays, reason }: RentalOutcome): boolean =>
  openDays === '0' && reason !== 'rental-month-rest';

function Why({ outcome, days }: { outcome: RentalOutcome; days: string }) {
  const t = useText('rentals');
  const language = useLanguage();
  const reasonOf = useRefusal();
  const { reason, change } = outcome;
  if (outcome.state === 'untouched' && isAllBilled(outcome)) {
    return t(reason === 'rental-month-paid' ? 'staysPaid' : 'staysIssued', {
      number: String(outcome.params['number']),
    });
  }
  if (reason !== '') return reasonOf(outcome);
  if (!change || outcome.state !== 'updated') {
    const { minimum } = outcome;
    if (minimum === '0') return t('workedDays', { days });
    return t('workedMinimum', { days, count: Number(minimum), minimum: formatDecimal(minimum, language) });
  }
  const sign = (value: number) => (value < 0 ? MINUS : '+');
  const amount = formatMoney(Math.abs(change.withTax), outcome.currency, language);
  const changed = Number(change.days);
  return t('changedSince', {
    count: Math.abs(changed),
    days: `${sign(changed)}${formatDecimal(String(Math.abs(changed)), language)}`,
    amount: `${sign(change.withTax)}${amount}`,
    date: formatDate(change.since.slice(0, 10), language, 'short'),
  });
}
