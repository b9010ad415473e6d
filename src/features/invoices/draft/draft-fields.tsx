import { documentTotals } from '@domain/tax/totals.ts';
import { DocumentTotals } from '@ui/documents/document-totals.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { AllowanceRows } from './allowance-rows.tsx';
import { countedLines, inputOf } from './draft-form.ts';
import type { DraftPart } from './draft-part.ts';
import { FaultSummary } from './fault-summary.tsx';
import { HeadFields } from './head-fields.tsx';
import { LineRows } from './line-rows.tsx';

/** Everything that is written in a draft, and what it comes to. */
export function DraftFields(props: DraftPart) {
  const { form, onChange, books, faults } = props;
  const { currency } = form;
  const t = useText('draft');
  const totals = documentTotals(countedLines(form), inputOf(form).allowances ?? [], { currency });
  return (
    <div className="q-pane-body">
      <FaultSummary faults={faults} />
      <HeadFields {...props} />
      <LineRows form={form} onLines={(lines) => onChange({ lines })} books={books} faults={faults} />
      <section className="q-stack">
        <h3>{t('documentDiscounts')}</h3>
        <AllowanceRows
          items={form.allowances}
          onChange={(allowances) => onChange({ allowances })}
          currency={currency}
          path=""
          faults={faults}
        />
      </section>
      <div className="invoices-editor-totals">
        <DocumentTotals totals={totals} currency={currency} size="large" />
      </div>
    </div>
  );
}
