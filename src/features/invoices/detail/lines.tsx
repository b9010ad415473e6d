import { useState } from 'react';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { currencySign, formatAmount, formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate } from '@i18n/format/numbers.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { Language } from '@domain/parties/parties.ts';

/** Enough to know an invoice by; the PDF beside it has them all. */
const AT_FIRST = 12;

/** "10.00 (10 %)", or "–" where no tax is charged (B10). */
const taxWords = (line: InvoiceLine, currency: CurrencyCode, language: Language): string =>
  line.taxCategory === 'S' && line.tax !== 0
    ? `${formatAmount(line.tax, currency, language)} (${formatRate(line.taxRate, language)})`
    : '–';

export function InvoiceLines({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('invoices');
  const language = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const { lines } = invoice.body;
  const { currency } = invoice;
  const shown = showsAll ? lines : lines.slice(0, AT_FIRST);
  return (
    <section>
      <table className="invoices-lines">
        <caption className="q-sr">{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lineTitle')}</th>
            <th scope="col">{t('tax')}</th>
            <th scope="col">{t('net', { currency: currencySign(currency) })}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.id}>
              <td>
                {line.title}
                <span className="q-num q-tiny q-muted">
                  {`${formatDecimal(line.quantity, language)} ${line.unit} × ${formatPrice(line.unitPrice, currency, language)}`}
                </span>
              </td>
              <td className="q-num">{taxWords(line, currency, language)}</td>
              <td className="q-num">{formatAmount(line.net, currency, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('showAllLines', { count: lines.length })}
        </Button>
      )}
    </section>
  );
}
