import type { ReactNode } from 'react';
import type { ControlTotals as Totals } from '@domain/intake/plan.ts';
import { currencySign, formatAmount } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/language.ts';
import { Section } from '@ui/section.tsx';
import { SimpleTable } from '@ui/simple-table.tsx';
import { Status } from '@ui/status.tsx';
import { useText } from '@ui/use-text.ts';
import { shortHash } from '../words.ts';
import { controlLines, isBalanced, outcomes, type ControlLine } from './control-table.ts';

interface ControlTotalsProps {
  control: Totals;
  fileSha256: string;
  /** What else is to be said under the table. */
  children?: ReactNode;
}

/** read = ignored + created + updated + duplicate + rejected, in rows and in every currency (D5). */
export function ControlTotals({ control, fileSha256, children }: ControlTotalsProps) {
  const t = useText('import');
  const language = useLanguage();
  const lines = controlLines(control);
  const balanced = isBalanced(lines);
  const figure = (line: ControlLine, value: number) =>
    line.currency === null ? formatCount(value, language) : formatAmount(value, line.currency, language);
  const head = [t('controlRead'), ...outcomes.map((outcome) => t(outcome)), t('controlDifference')];
  return (
    <Section
      title={t('control')}
      acts={<Status sign={balanced ? 'paid' : 'overdue'}>{t(balanced ? 'balanced' : 'notBalanced')}</Status>}
    >
      <SimpleTable
        label={t('control')}
        head={[{ text: t('controlWhat') }, ...head.map((text) => ({ text, isMoney: true }))]}
        rows={lines.map((line) => ({
          key: line.currency ?? 'rows',
          cells: [
            line.currency === null
              ? t('controlRows')
              : t('controlAmount', { currency: currencySign(line.currency) }),
            figure(line, line.read),
            ...outcomes.map((outcome) => figure(line, line.parts[outcome])),
            figure(line, line.difference),
          ],
        }))}
      />
      <p className="import-hash q-tiny q-muted q-num" title={fileSha256}>
        {t('fileHash', { hash: shortHash(fileSha256) })} {children}
      </p>
    </Section>
  );
}
