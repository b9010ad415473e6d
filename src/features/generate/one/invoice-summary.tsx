import { useState } from 'react';
import type { DocumentTotals as Totals } from '@domain/tax/tax.ts';
import type { GenerationPreview, GenerationRequest } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import { DocumentTotals } from '@ui/documents/document-totals.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { IssueQuestion } from './issue-question.tsx';
import { useGenerate } from './use-generate.ts';

interface SummaryProps {
  preview: GenerationPreview;
  totals: Totals;
  /** Rows that are included. */
  count: number;
  title: string;
  onTitle: (title: string) => void;
  /** Why it cannot be generated. */
  unavailable: string | undefined;
  /** The sums are still those of what was asked for before. */
  isBehind: boolean;
  request: GenerationRequest;
}

/** What the invoice will say, its sums, and the two ways to make it. */
export function InvoiceSummary({
  preview,
  totals,
  count,
  title,
  onTitle,
  unavailable,
  isBehind,
  request,
}: SummaryProps) {
  const t = useText('generate');
  const { generate, isBusy: isMaking } = useGenerate(request);
  const isBusy = isMaking || isBehind;
  const [asks, setAsks] = useState(false);
  const { currency } = preview;
  return (
    <aside className="generate-summary">
      <TextInput label={t('invoiceTitle')} placeholder={preview.title} value={title} onChange={onTitle} />
      <DocumentTotals totals={totals} currency={currency} size="large" />
      <div className="generate-acts">
        <Button
          variant="filled"
          size="tall"
          wide
          busy={isBusy}
          unavailable={unavailable}
          onClick={() => void generate()}
        >
          {t('generateDraft', { count })}
        </Button>
        <Button size="tall" wide busy={isBusy} unavailable={unavailable} onClick={() => setAsks(true)}>
          {t('generateAndIssue')}
        </Button>
      </div>
      {unavailable === undefined ? (
        <p className="q-tiny q-muted">{t('draftNote', { number: preview.nextNumber })}</p>
      ) : (
        <p className="q-tiny q-warn">{unavailable}</p>
      )}
      <div className="generate-phone-bar">
        <span>
          <span className="q-tiny q-muted">{t('rowsWithTax', { count })}</span>
          <b>
            <Amount minor={totals.withTax} currency={currency} withCurrency />
          </b>
        </span>
        <span className="q-spacer" />
        <Button variant="filled" busy={isBusy} unavailable={unavailable} onClick={() => void generate()}>
          {t('generate')}
        </Button>
      </div>
      {asks && (
        <IssueQuestion
          preview={preview}
          total={totals.withTax}
          count={count}
          customerId={request.customerId}
          onConfirm={generate}
          onClose={() => setAsks(false)}
        />
      )}
    </aside>
  );
}
