import { useState, type ReactNode } from 'react';
import type { DecimalString } from '@domain/money/currency.ts';
import type { FieldProps } from './field.tsx';
import { useLanguage } from '../environment/language.ts';
import { TextInput } from './text-input.tsx';
import { readTyped, writeTyped } from './typed-number.ts';
import { useText } from '../environment/use-text.ts';

export type NumberInputProps = FieldProps & {
  /** Exact decimal text; empty = nothing typed. */
  value: DecimalString | '';
  onChange: (value: DecimalString | '') => void;
  suffix?: ReactNode;
  /** Shown with at least these digits while it is not being typed in. */
  minDigits?: number;
  disabled?: boolean;
  placeholder?: string;
};

function padded(value: DecimalString | '', minDigits: number): string {
  if (value === '' || minDigits === 0) return value;
  const [whole = '', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(minDigits, '0')}`;
}

/** Takes a number as people type it, in either notation; hands over exact decimal text. */
export function NumberInput({ value, onChange, error, minDigits = 0, ...rest }: NumberInputProps) {
  const language = useLanguage();
  const t = useText('words');
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readTyped(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const read = readTyped(text);
    if (read !== null) onChange(read);
  };
  return (
    <TextInput
      {...rest}
      isNumber
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? writeTyped(padded(value, minDigits), language)}
      error={isWrong ? t('notANumber') : error}
      onChange={type}
      onBlur={() => isWrong || setTyped(null)}
    />
  );
}
