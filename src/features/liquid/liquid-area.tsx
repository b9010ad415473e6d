import './liquid.css';
import { useId, useRef } from 'react';
import type { TemplateFault } from '@domain/templates/template.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { faultyRange, mended, pieces } from './highlight.ts';
import { VariablePicker } from './variable-picker.tsx';

interface LiquidAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: TemplateFault | undefined;
  /** Empty: nothing is offered to put in. */
  variables: readonly string[];
  rows?: number;
  /** One line, as a subject is. */
  isShort?: boolean;
  /** Said behind what is wrong. */
  faultHint?: string;
}

/** What is wrong, where, and what was perhaps meant: one press puts it right. */
export function FaultNote({
  fault,
  hint,
  onMend,
  onShow,
}: {
  fault: TemplateFault;
  hint?: string | undefined;
  onMend: (name: string) => void;
  onShow: () => void;
}) {
  const t = useText('templates');
  const { code, line, name, nearest } = fault;
  const [meant] = nearest;
  return (
    <Callout tone="error" live>
      <button type="button" className="q-fault-place" onClick={onShow}>
        {t.loose(`fault-${code}`, { line, name })}
      </button>{' '}
      {meant !== undefined && (
        <button type="button" className="q-fault-mend" onClick={() => onMend(meant)}>
          {t('meant', { name: meant })}
        </button>
      )}{' '}
      {hint ?? t('notTouched')}
    </Callout>
  );
}

/** Variables are inserted as people read them: days and amounts in the language of the document. */
function insertedFor(name: string): string {
  const last = name.split('.').at(-1) ?? name;
  if (/(^|_)(date|created|until|start|end)$/.test(last)) return `{{ ${name} | date }}`;
  if (/^(total|amount)(_|$)|_cost$|_amount$|_balance$|^unit_price$/.test(last))
    return `{{ ${name} | money }}`;
  if (last === 'tax_percentage') return `{{ ${name} | rate }}`;
  return `{{ ${name} }}`;
}

/** A text with expressions: they are told apart while it is written, and what is wrong is marked at its place. */
export function LiquidArea({
  label,
  value,
  onChange,
  fault,
  variables,
  rows = 6,
  isShort = false,
  faultHint,
}: LiquidAreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const box = area.current;
    const at = box?.selectionStart ?? value.length;
    const end = box?.selectionEnd ?? at;
    const piece = insertedFor(name);
    onChange(value.slice(0, at) + piece + value.slice(end));
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(at + piece.length, at + piece.length);
    });
  };
  const show = () => {
    if (!fault || !area.current) return;
    const [from, to] = faultyRange(value, fault);
    area.current.focus();
    area.current.setSelectionRange(from, to);
  };
  return (
    <div className="q-field">
      <label className="q-field-label" htmlFor={id}>
        {label}
      </label>
      {fault && (
        <FaultNote
          fault={fault}
          hint={faultHint}
          onMend={(name) => onChange(mended(value, fault, name))}
          onShow={show}
        />
      )}
      <div className={classNames('q-liquid', fault && 'is-faulty', isShort && 'is-short')}>
        <div className="q-liquid-marks" aria-hidden="true">
          {pieces(value, fault).map((piece) => (
            <span key={piece.at} className={`is-${piece.kind}`}>
              {piece.text}
            </span>
          ))}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={area}
          rows={rows}
          spellCheck={false}
          value={value}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isShort && event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      {variables.length > 0 && <VariablePicker variables={variables} onPick={insert} />}
    </div>
  );
}
