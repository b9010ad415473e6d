import '../page/tabs.css';
import { useId } from 'react';
import type { Choice } from '../page/tabs.tsx';

/** A choice among two to five, all in sight. */
export function SegmentedControl<T extends string>({
  value,
  onChange,
  options,
  label,
  hideLabel = false,
}: {
  value: T;
  onChange: (value: T) => void;
  options: readonly Choice<T>[];
  label: string;
  hideLabel?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="q-field">
      <legend className={hideLabel ? 'q-sr' : 'q-field-label'}>{label}</legend>
      <span className="q-row">
        <span className="q-segments">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={name}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              {option.label}
            </label>
          ))}
        </span>
      </span>
    </fieldset>
  );
}
