import type { ImportChoices } from '@domain/intake/plan.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import type { OpenFile } from '../desk/desk.ts';
import type { DeskTools } from '../desk/desk-tools.ts';
import { choose } from '../desk/store-rows.ts';

type Way = 'unassigned' | 'walk-in' | 'reject';

const wayOf = ({ noCustomer }: ImportChoices): Way =>
  typeof noCustomer === 'string' ? noCustomer : 'walk-in';

const hints = {
  unassigned: 'noCustomerHint',
  'walk-in': 'noCustomerWalkInHint',
  reject: 'noCustomerRejectHint',
} as const satisfies Record<Way, string>;

/** Rows that name no customer: kept for later, given to the walk-in customer, or left out. */
export function NoCustomer({ open, tools }: { open: OpenFile; tools: DeskTools }) {
  const t = useText('import');
  const { preview, choices } = open;
  if (preview.rowsWithoutCustomer === 0) return null;
  const way = wayOf(choices);
  const walkIn = async () => {
    const customer = await tools.services.customers.walkIn();
    if (customer.ok) return { noCustomer: { customerId: customer.value.id } };
    await showRefusal(customer.error);
    return null;
  };
  const change = (next: Way) =>
    next === 'walk-in' ? choose({ noCustomer: { customerId: '' } }, walkIn) : choose({ noCustomer: next });
  return (
    <Section title={t('noCustomerTitle')} note={t('noCustomerCount', { count: preview.rowsWithoutCustomer })}>
      <div className="q-stack import-long">
        <SegmentedControl
          hideLabel
          label={t('noCustomerTitle')}
          value={way}
          onChange={(next) => void change(next)}
          options={[
            { value: 'unassigned', label: t('noCustomerUnassigned') },
            { value: 'walk-in', label: t('noCustomerWalkIn') },
            { value: 'reject', label: t('noCustomerReject') },
          ]}
        />
        <Callout>{t(hints[way])}</Callout>
      </div>
    </Section>
  );
}
