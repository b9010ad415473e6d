import { oldestFirst } from '@domain/receivables/remit.ts';
import type { Result } from '@domain/result.ts';
import { currencySign } from '@i18n/format/money.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { choosing, type Account, type PayEffect, type PayForm } from './pay-form.ts';

interface PaySharesProps {
  account: Account;
  form: PayForm;
  effect: Result<PayEffect>;
  onForm: (form: PayForm) => void;
  errorAt: (field: string) => string | undefined;
}

/** Which invoice gets how much: by age, or as the person says. */
export function PayShares({ account, form, effect, onForm, errorAt }: PaySharesProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const { currency } = account;
  const shareOf = (id: string) =>
    effect.ok ? (effect.value.shares.find(({ invoiceId }) => invoiceId === id)?.amount ?? 0) : 0;
  return (
    <>
      <SegmentedControl
        label={t('whichInvoices')}
        value={form.isChosen ? 'chosen' : 'oldest'}
        options={[
          { value: 'oldest', label: t('oldestFirst') },
          { value: 'chosen', label: t('asChosen') },
        ]}
        onChange={(how) => onForm(how === 'chosen' ? choosing(form, account) : { ...form, isChosen: false })}
      />
      <table className="money-shares">
        <caption className="q-sr">{t('shares')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('invoice')}</th>
            <th scope="col">{t('dueDate')}</th>
            <th scope="col" className="is-money">
              {t('dueIn', { currency: currencySign(currency) })}
            </th>
            <th scope="col" className="is-money">
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {oldestFirst(account.debts).map(({ id, number, dueDate, due }) => (
            <tr key={id}>
              <th scope="row" className="q-id">
                {number}
              </th>
              <td className="q-num">{formatDate(dueDate, language, 'short')}</td>
              <td className="is-money">
                <Amount minor={due} currency={currency} />
              </td>
              <td className="is-money">
                {form.isChosen ? (
                  <MoneyInput
                    className="money-share"
                    label={t('shareOf', { number })}
                    currency={currency}
                    value={form.shares[id] ?? ''}
                    error={errorAt(`shares.${id}`)}
                    onChange={(share) => onForm({ ...form, shares: { ...form.shares, [id]: share } })}
                  />
                ) : (
                  <Amount minor={shareOf(id)} currency={currency} dashWhenZero />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
