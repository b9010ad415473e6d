import './filter-chip.css';
import type { ReactNode, Ref } from 'react';
import { Icon } from '../signs/icon.tsx';

interface FilterChipProps {
  children: ReactNode;
  /** The filter is chosen: pressing again takes it away. */
  on?: boolean;
  /** Opens choices instead of switching. */
  opens?: boolean;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-haspopup'?: 'menu' | 'dialog';
}

export const FilterChip = ({ children, on = false, opens = false, onClick, ...rest }: FilterChipProps) => (
  <button
    type="button"
    className={on ? 'q-chip is-on' : 'q-chip'}
    aria-pressed={opens ? undefined : on}
    onClick={onClick}
    {...rest}
  >
    {children}
    {(on || opens) && <Icon small name={on ? 'close' : 'chevron-down'} />}
  </button>
);

/** Chips in a row; on phones they run out of sight and can be pulled. */
export const FilterChips = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className="q-chips" aria-label={label}>
    {children}
  </fieldset>
);
