import type { BroughtBack } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';

const SHOWN = 12;

/** What came back, what is missing between the numbers, and what no paper holds. */
export function BackReport({ back }: { back: BroughtBack }) {
  const t = useText('papers');
  const { invoices, customers, alreadyThere, rows, missing, refused } = back;
  return (
    <Callout
      tone={missing.length > 0 || refused.length > 0 ? 'warning' : 'good'}
      live
      acts={<Button href="/invoices">{t('seeInvoices')}</Button>}
    >
      <b>{t('backDone', { count: invoices })}</b>
      <p className="q-small">{t('backCustomers', { customers, there: alreadyThere })}</p>
      {rows > 0 && <p className="q-small">{t('backRows', { count: rows })}</p>}
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
