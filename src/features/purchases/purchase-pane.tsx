import type { PurchaseDocument } from '@domain/purchases/purchase.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { ActionBar } from '@ui/page/action-bar.tsx';
import { DocumentTotals } from '@ui/documents/document-totals.tsx';
import { Facts } from '@ui/page/facts.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../act-with-undo.ts';
import { useServices } from '../services-context.ts';

/** What the received document says, and the way back. */
export function PurchasePane({ purchase, onRemoved }: { purchase: PurchaseDocument; onRemoved: () => void }) {
  const t = useText('purchases');
  const language = useLanguage();
  const services = useServices();
  const remove = async () => {
    const isRemoved = await actWithUndo({
      act: () => services.purchases.remove(purchase.id),
      undo: (removed) => services.purchases.restore(removed),
      words: t('removed', { number: purchase.number }),
    });
    if (isRemoved) onRemoved();
  };
  return (
    <div className="q-pane-body">
      <header className="q-stack">
        <h2 className="q-id">{purchase.number}</h2>
        <p className="q-small q-muted">
          {t(purchase.kind === 'invoice' ? 'invoiceOf' : 'creditNoteOf', { seller: purchase.sellerName })}
        </p>
        <ActionBar
          label={t('acts')}
          acts={[{ label: t('remove'), icon: 'trash', onClick: () => void remove() }]}
        />
      </header>
      <Facts
        facts={[
          [t('seller'), purchase.sellerName],
          [t('issueDate'), formatDate(purchase.issueDate, language)],
          [t('dueDate'), formatDate(purchase.dueDate, language)],
          [t('due'), formatMoney(purchase.due, purchase.currency, language)],
          [t('bookedOn'), formatDate(purchase.bookedAt.slice(0, 10), language)],
          [t('file'), purchase.fileName],
        ]}
      />
      <DocumentTotals totals={purchase.totals} currency={purchase.currency} />
    </div>
  );
}
