import './totals-block.css';
import type { ReactNode } from 'react';
import { classNames } from '../signs/class-names.ts';

export interface TotalLine {
  label: ReactNode;
  value: ReactNode;
  /** `sum` = full ink; `total` = single rule above, double rule below. */
  kind?: 'part' | 'sum' | 'total';
}

/** Sums under each other; the last one is closed by the double rule. */
export const TotalsBlock = ({
  lines,
  size = 'normal',
}: {
  lines: readonly TotalLine[];
  size?: 'normal' | 'large';
}) => (
  <dl className={classNames('q-totals', size === 'large' && 'is-large')}>
    {lines.map((line, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
      <div key={index} className={line.kind && line.kind !== 'part' ? `is-${line.kind}` : undefined}>
        <dt>{line.label}</dt>
        <dd>{line.value}</dd>
      </div>
    ))}
  </dl>
);
