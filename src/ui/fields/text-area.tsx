import './field.css';
import type { TextareaHTMLAttributes } from 'react';
import { classNames } from '../signs/class-names.ts';
import { Field, type FieldProps } from './field.tsx';

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'className'> & {
    value: string;
    onChange: (value: string) => void;
  };

export function TextArea({
  label,
  hint,
  error,
  className,
  value,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className ?? ''}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          rows={rows}
          className={classNames('q-input', error && 'is-faulty')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
