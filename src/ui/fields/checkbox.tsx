import './checkbox.css';
import type { ReactNode } from 'react';

interface CheckboxProps {
  checked: boolean | 'mixed';
  onChange: (checked: boolean, event: { shiftKey: boolean }) => void;
  /** Shown beside it … */
  label?: ReactNode;
  /** … or only said. */
  'aria-label'?: string;
  hint?: ReactNode;
  disabled?: boolean;
}

export function Checkbox({ checked, onChange, label, hint, disabled, ...rest }: CheckboxProps) {
  return (
    <label className="q-check">
      <input
        type="checkbox"
        checked={checked === true}
        disabled={disabled}
        aria-label={rest['aria-label']}
        ref={(input) => {
          if (input) input.indeterminate = checked === 'mixed';
        }}
        onChange={(event) =>
          onChange(event.currentTarget.checked, {
            shiftKey: (event.nativeEvent as MouseEvent).shiftKey === true,
          })
        }
      />
      {label !== undefined && (
        <span>
          {label}
          {hint && <span className="q-field-hint">{hint}</span>}
        </span>
      )}
    </label>
  );
}
