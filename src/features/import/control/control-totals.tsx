import type { ReactNode } from 'react';
import type { ControlTotals as Totals } from '@domain/intake/plan.ts';
import { currencySign, formatAmount } from '@i18n/format/money.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useIsPhone } from '@ui/environment/use-media.ts';
import { useText } from '@ui/environment/use-text.ts';
import { shortHash } from '../words.ts';
import { controlLines, isBalanced, outcomes, type ControlLine } from './control-table.ts';

interface ControlTotalsProps {
  control: Totals;
  fileSha256: string;
  /** What else is to be said under the table. */
  children?: ReactNode;
}

/** The sum in a line; seven columns are wider than a phone, where it stands upright, as on paper. */
function useControlTable(lines: readonly ControlLine[]): { across: string[]; down: string[][] } {
  const t = useText('import');
  const language = useLanguage();
  const isPhone = useIsPhone();
  const nameOf = ({ currency }: ControlLine) =>
    currency === null ? t('controlRows') : t('controlAmount', { currency: currencySign(currency) });
  const figure = ({ currency }: ControlLine, value: number) =>
    currency === null ? formatCount(value, language) : formatAmount(value, currency, language);
  const boxes = [
    { name: t('controlRead'), of: (line: ControlLine) => line.read },
    ...outcomes.map((outcome) => ({ name: t(outcome), of: (line: ControlLine) => line.parts[outcome] })),
    { name: t('controlDifference'), of: (line: ControlLine) => line.difference },
  ];
  if (isPhone) {
    return {
      across: lines.map(nameOf),
      down: boxes.map(({ name, of }) => [name, ...lines.map((line) => figure(line, of(line)))]),
    };
  }
  return {
    across: boxes.map(({ name }) => name),
    down: lines.map((line) => [nameOf(line), ...boxes.map(({ of }) => figure(line, of(line)))]),
  };
}

/** read = ignored + created + updated + duplicate + rejected, in rows and in every currency (D5). */
export function ControlTotals({ control, fileSha256, children }: ControlTotalsProps) {
  const t = useText('import');
  const lines = controlLines(control);
  const { across, down } = useControlTable(lines);
  const balanced = isBalanced(lines);
  return (
    <Section
      title={t('control')}
      acts={<Status sign={balanced ? 'paid' : 'overdue'}>{t(balanced ? 'balanced' : 'notBalanced')}</Status>}
    >
      <SimpleTable
        label={t('control')}
        head={[{ text: t('controlWhat') }, ...across.map((text) => ({ text, isMoney: true }))]}
        rows={down.map((cells) => ({ key: cells[0] ?? '', cells }))}
      />
      <p className="import-hash q-tiny q-muted q-num" title={fileSha256}>
        {t('fileHash', { hash: shortHash(fileSha256) })} {children}
      </p>
    </Section>
  );
}
