import './figure-strip.css';
import type { CSSProperties, ReactNode } from 'react';

export interface Figure {
  label: string;
  value: ReactNode;
  /** Small, after the value … */
  unit?: string;
  /** … or before it, where the language writes it so. */
  unitLeads?: boolean;
  note?: ReactNode;
}

/** Figures in one ruled strip, closed by the double rule. */
export function FigureStrip({
  figures,
  label,
  size = 'large',
}: {
  figures: readonly Figure[];
  label: string;
  size?: 'large' | 'small';
}) {
  return (
    <section aria-label={label}>
      <dl
        className={size === 'small' ? 'q-figures is-small' : 'q-figures'}
        style={{ '--figures': figures.length } as CSSProperties}
      >
        {figures.map((figure) => (
          <div className="q-figure" key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>
              <div className="q-figure-value">
                {figure.unitLeads && <small>{figure.unit} </small>}
                {figure.value} {!figure.unitLeads && figure.unit && <small>{figure.unit}</small>}
              </div>
              {figure.note !== undefined && <div className="q-figure-note">{figure.note}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
