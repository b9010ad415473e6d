import './action-bar.css';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../signs/button.tsx';

export type Act = Omit<ButtonProps, 'children'> & { label: string };

/** What can be done here. What cannot stays in its place; on phones the reasons stand under the bar. */
export function ActionBar({
  acts,
  label,
  children,
}: {
  acts: readonly Act[];
  label: string;
  /** Behind the others: what is rarer. */
  children?: ReactNode;
}) {
  const reasons = [...new Set(acts.map((act) => act.unavailable).filter(Boolean))];
  return (
    <div>
      <fieldset className="q-acts" aria-label={label}>
        {acts.map(({ label: name, ...act }) => (
          <Button key={name} {...act}>
            {name}
          </Button>
        ))}
        {children}
      </fieldset>
      {reasons.length > 0 && (
        <p className="q-acts-reasons" aria-hidden="true">
          {reasons.join(' ')}
        </p>
      )}
    </div>
  );
}
