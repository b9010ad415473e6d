import './field.css';
import { classNames } from '../signs/class-names.ts';
import { Field, type FieldProps } from './field.tsx';

/** The browser's own list: for few or well-known options, and before anything heavy is loaded. */
export function NativeSelect<T extends string>({
  value,
  onChange,
  options,
  disabled,
  ...field
}: FieldProps & {
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
  disabled?: boolean;
}) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className={classNames('q-input', field.error && 'is-faulty')}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
