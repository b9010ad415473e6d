import { useState } from 'react';
import type { Customer } from '@domain/parties/parties.ts';
import { formatMoney } from '@i18n/format/money.ts';
import type { CustomerAccount } from '@services/services.ts';
import { ActionBar } from '@ui/page/action-bar.tsx';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { PayDialog } from '../money/pay-dialog.tsx';
import { RefundDialog } from '../money/refund-dialog.tsx';
import { useServices } from '../services-context.ts';
import { AgeingBar } from './ageing.tsx';
import { OpenInvoices } from './open-invoices.tsx';
import { StatementDialog } from './statement-dialog.tsx';

/** What the customer owes, how late it is, what we hold for them; one block per currency. */
export function AccountSection({ customer }: { customer: Customer }) {
  const t = useText('receivables');
  const services = useServices();
  const { data = [] } = useLive(`account ${customer.id}`, () => services.receivables.account(customer.id));
  return data.map((account) => (
    <Section
      key={account.currency}
      title={data.length > 1 ? t('accountIn', { currency: account.currency }) : t('account')}
    >
      <AccountBlock customer={customer} account={account} />
    </Section>
  ));
}

type Opened = { act: 'pay'; only?: string } | { act: 'refund' } | { act: 'statement' };

function AccountBlock({ customer, account }: { customer: Customer; account: CustomerAccount }) {
  const t = useText('receivables');
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { currency, due, overdue, credit, open, ageing } = account;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const close = () => setOpened(null);
  const { id: customerId, name } = customer;
  return (
    <div className="q-stack">
      <Facts
        facts={[
          [t('dueNow'), money(due)],
          [
            t('overdueFact'),
            overdue > 0 ? (
              <span key="overdue" className="q-bad">
                {money(overdue)}
              </span>
            ) : null,
          ],
          [t('creditFact'), credit > 0 ? money(credit) : null],
        ]}
      />
      <ActionBar
        label={t('accountActs')}
        acts={[
          {
            label: t('pay'),
            unavailable: open.length === 0 ? t('nothingOpen') : undefined,
            onClick: () => setOpened({ act: 'pay' }),
          },
          { label: t('statement'), onClick: () => setOpened({ act: 'statement' }) },
          {
            label: t('giveCreditBack'),
            unavailable: credit > 0 ? undefined : t('noCredit'),
            onClick: () => setOpened({ act: 'refund' }),
          },
        ]}
      />
      <AgeingBar ageing={ageing} currency={currency} />
      <OpenInvoices account={account} onPay={(only) => setOpened({ act: 'pay', only })} />
      {opened?.act === 'pay' && (
        <PayDialog
          account={{
            customerId,
            name,
            currency,
            credit,
            debts: opened.only === undefined ? open : open.filter(({ id }) => id === opened.only),
          }}
          onClose={close}
        />
      )}
      {opened?.act === 'refund' && (
        <RefundDialog
          source={{
            from: { customerId },
            title: t('refundCreditTitle', { name }),
            currency,
            most: credit,
            usual: credit,
          }}
          onClose={close}
        />
      )}
      {opened?.act === 'statement' && (
        <StatementDialog customer={customer} currency={currency} onClose={close} />
      )}
    </div>
  );
}
