import type { PlainDate } from '@domain/dates/plain-date.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import type { GenerationPreview } from '@services/services.ts';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { MissingMentions } from '../../missing-mentions.tsx';
import { useServices } from '../../services-context.ts';
import { unwritten, useIssueDate } from '../../use-issue-date.ts';

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
  onConfirm: (issueDate: PlainDate) => Promise<void>;
  onClose: () => void;
}) {
  const t = useText('generate');
  const language = useLanguage();
  const services = useServices();
  const dated = useIssueDate([unwritten(total < 0 ? 'credit-note' : 'invoice')]);
  const { date, ranges } = dated;
  const reasonOf = useRefusal();
  const customer = useLive(`customer ${customerId}`, () => services.customers.get(customerId));
  const number = ranges?.ok ? ranges.value[0]!.first : preview.nextNumber;
  return (
    <ConfirmDialog
      title={t('issueTitle', { number })}
      confirm={t('issueConfirm', { number })}
      unavailable={ranges && !ranges.ok ? reasonOf(ranges.error) : undefined}
      onConfirm={() => onConfirm(date)}
      onClose={onClose}
    >
      {ranges?.ok && (
        <p>
          {t('issueBody', {
            customer: customer.data?.name ?? '',
            amount: formatMoney(total, preview.currency, language),
            count,
            number,
            date: formatDate(date, language),
          })}
        </p>
      )}
      <IssueDateField issue={dated} />
      <MissingMentions customerIds={[customerId]} />
    </ConfirmDialog>
  );
}
