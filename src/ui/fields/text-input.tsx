import './field.css';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from '../signs/class-names.ts';
import { Field, type FieldProps } from './field.tsx';

export type TextInputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> & {
    value: string;
    onChange: (value: string) => void;
    /** A unit or currency after the value. */
    suffix?: ReactNode;
    isNumber?: boolean;
    ref?: Ref<HTMLInputElement>;
  };

export function TextInput({
  label,
  hint,
  error,
  className,
  value,
  onChange,
  suffix,
  isNumber,
  ref,
  ...rest
}: TextInputProps) {
  const look = classNames(
    'q-input',
    error && 'is-faulty',
    isNumber && 'is-number',
    rest.disabled && 'is-disabled',
  );
  return (
    <Field label={label} hint={hint} error={error} className={className ?? ''}>
      {(ids) => {
        const input = (
          <input
            {...rest}
            {...ids}
            ref={ref}
            className={suffix ? undefined : look}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        );
        return suffix ? (
          <span className={look}>
            {input}
            <span className="q-input-affix">{suffix}</span>
          </span>
        ) : (
          input
        );
      }}
    </Field>
  );
}
