import './field.css';
import './select.css';
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import { classNames } from '../signs/class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from '../signs/icon.tsx';
import type { IconName } from '../signs/icons.ts';
import { MantineScope } from '../layers/mantine-scope.tsx';
import { useText } from '../environment/use-text.ts';

interface Option {
  value: string;
  label: string;
  /** Small, at the right: a code, an e-mail. */
  hint?: string;
}

type SelectProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  placeholder?: string;
  icon?: IconName;
  disabled?: boolean;
  /** Offers to make what was typed: "Add “Dupont”". */
  onCreate?: (name: string) => void;
};

/** A person finds by typing, not by scrolling: more than this is never looked through. */
const SHOWN = 60;

const matching = (options: readonly Option[], typed: string | null): readonly Option[] => {
  if (!typed) return options.slice(0, SHOWN);
  const words = wordsOf(typed);
  return options.filter(({ label, hint = '' }) => holds(fold(`${label} ${hint}`), words)).slice(0, SHOWN);
};

const NEW = '\u0000new';

function SelectBox(
  props: Omit<SelectProps, 'label' | 'hint' | 'className'> & { ids: object; label: string },
) {
  const { value, onChange, options, onCreate, error, disabled = false, ids } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped(null);
    },
  });
  const shown = useMemo(() => matching(options, typed), [options, typed]);
  const matches = shown.map((option) => option.value).join('\n');
  // Enter takes the best match without an arrow key, also one that arrived after it was typed.
  useEffect(() => {
    if (typed !== null) combobox.selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store is another object at each drawing
  }, [typed, matches]);
  const chosen = options.find((option) => option.value === value);
  const submit = (picked: string) => {
    if (picked === NEW) onCreate?.(typed ?? '');
    else onChange(picked);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      withinPortal={false}
      floatingStrategy="fixed"
      width="target"
    >
      <Combobox.DropdownTarget>
        <span className={classNames('q-input', error && 'is-faulty', disabled && 'is-disabled')}>
          {props.icon && <Icon name={props.icon} />}
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              {...ids}
              autoComplete="off"
              disabled={disabled}
              placeholder={chosen?.label ?? props.placeholder}
              value={typed ?? chosen?.label ?? ''}
              onFocus={(event) => event.currentTarget.select()}
              onClick={() => combobox.openDropdown()}
              onBlur={() => combobox.closeDropdown()}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                combobox.openDropdown();
              }}
            />
          </Combobox.EventsTarget>
          <Icon name="chevron-down" />
        </span>
      </Combobox.DropdownTarget>
      <Dropdown
        label={props.label}
        value={value}
        shown={shown}
        named={onCreate ? (typed ?? '').trim() : null}
      />
    </Combobox>
  );
}

interface DropdownProps {
  label: string;
  value: string;
  shown: readonly Option[];
  /** What was typed, where it can be made into a new one. */
  named: string | null;
}

function Dropdown({ label, value, shown, named }: DropdownProps) {
  const t = useText('words');
  return (
    <Combobox.Dropdown className="q-options">
      <Combobox.Options className="q-options-list" aria-label={label}>
        {shown.map((option) => (
          <Combobox.Option
            key={option.value}
            value={option.value}
            active={option.value === value}
            className="q-option"
          >
            {option.label}
            {option.hint && <span className="q-option-hint">{option.hint}</span>}
          </Combobox.Option>
        ))}
        {named && (
          <Combobox.Option value={NEW} className="q-option">
            <Icon name="plus" small /> {t('addNamed', { name: named })}
          </Combobox.Option>
        )}
        {shown.length === 0 && named === null && <div className="q-options-empty">{t('noMatch')}</div>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

/** One of many, found by typing; accents and case do not matter. */
export const Select = ({ label, hint, className, ...rest }: SelectProps) => (
  <Field label={label} hint={hint} error={rest.error} className={className ?? ''}>
    {(ids) => (
      <MantineScope>
        <SelectBox {...rest} ids={ids} label={label} />
      </MantineScope>
    )}
  </Field>
);
