import type { BroughtBack } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';

const SHOWN = 12;

/** What came back, what is missing between the numbers, and what no paper holds. */
export function BackReport({ back }: { back: BroughtBack }) {
  const t = useText('papers');
  const { invoices, customers, alreadyThere, rows, days, missing, refused } = back;
  return (
    <Callout
      tone={missing.length + refused.length + days.length > 0 ? 'warning' : 'good'}
      live
      acts={<Button href="/invoices">{t('seeInvoices')}</Button>}
    >
      <b>{t('backDone', { count: invoices })}</b>
      <p className="q-small">{t('backCustomers', { customers, there: alreadyThere })}</p>
      {rows > 0 && <p className="q-small">{t('backRows', { count: rows })}</p>}
      {days.slice(0, SHOWN).map((one) => (
        <DaysNote key={one.invoiceId} {...one} />
      ))}
      {days.length > SHOWN && <p className="q-small">{t('backDaysMore', { count: days.length - SHOWN })}</p>}
      {missing.length > 0 && (
        <p className="q-small">
          {t('backMissing', { count: missing.length, numbers: missing.slice(0, SHOWN).join(', ') })}
        </p>
      )}
      {refused.length > 0 && <p className="q-small">{t('backRefused', { count: refused.length })}</p>}
      <p className="q-small q-muted">{t('notOnPaper')}</p>
    </Callout>
  );
}

/** What is to be looked at, and where: the days in their month, the invoice on its page. */
function DaysNote({ invoiceId, rentalId, refusal }: BroughtBack['days'][number]) {
  const t = useText('papers');
  const reasonOf = useRefusal();
  const { month, number } = refusal.params ?? {};
  return (
    <p className="q-small papers-days">
      <span>{reasonOf(refusal)}</span>
      <span>
        <Link href={`/invoices?open=${invoiceId}`}>{t('seeInvoice', { number: String(number) })}</Link>
        {month !== undefined && (
          <Link href={`/rentals?month=${month}&rental=${rentalId}`}>{t('seeMonth')}</Link>
        )}
      </span>
    </p>
  );
}
