import './field.css';
import { useId, type ReactNode } from 'react';
import { Icon } from '../signs/icon.tsx';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong here and what to do; stands under the field. */
  error?: string | undefined;
  /** Said when it may stay empty. */
  className?: string;
}

/** What the control inside must carry so that label, hint and error belong to it. */
export interface ControlIds {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A label above, one control, a hint or what is wrong below. */
export function Field({
  label,
  hint,
  error,
  className,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={className ? `q-field ${className}` : 'q-field'}>
      <label className="q-field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': note ? noteId : undefined,
      })}
      {error ? (
        <span className="q-field-error" id={noteId} role="alert">
          <Icon name="warning" small /> {error}
        </span>
      ) : (
        hint && (
          <span className="q-field-hint" id={noteId}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}
