import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import type { GenerationPreview } from '@services/services.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { MissingMentions } from '../../missing-mentions.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

/** Issuing cannot be taken back: says who, how much, which number, which date. */
export function IssueQuestion({
  preview,
  total,
  count,
  customerId,
  onConfirm,
  onClose,
}: {
  preview: GenerationPreview;
  total: number;
  count: number;
  customerId: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useText('generate');
  const language = useLanguage();
  const services = useServices();
  const today = useToday();
  const customer = useLive(`customer ${customerId}`, () => services.customers.get(customerId));
  const number = preview.nextNumber;
  return (
    <ConfirmDialog
      title={t('issueTitle', { number })}
      confirm={t('issueConfirm', { number })}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {t('issueBody', {
          customer: customer.data?.name ?? '',
          amount: formatMoney(total, preview.currency, language),
          count,
          number,
          date: formatDate(today, language),
        })}
      </p>
      <MissingMentions customerIds={[customerId]} />
    </ConfirmDialog>
  );
}
