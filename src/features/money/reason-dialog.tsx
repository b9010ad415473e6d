import { useState, type ReactNode } from 'react';
import type { Result } from '@domain/result.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { ActDialog } from './act-dialog.tsx';
import { useSubmit } from './use-submit.ts';

interface ReasonDialogProps<T> {
  title: string;
  act: string;
  /** What will happen, in words and figures. */
  children: ReactNode;
  /** What people usually write here. */
  placeholder?: string;
  /** Why it cannot be done yet, the reason apart. */
  unavailable?: string | undefined;
  onAct: (reason: string) => Promise<Result<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
}

/** An act that needs its reason and nothing else: it asks once, in words. */
export function ReasonDialog<T>({
  title,
  act,
  children,
  placeholder,
  unavailable,
  onAct,
  onDone,
  onClose,
}: ReasonDialogProps<T>) {
  const t = useText('receivables');
  const [reason, setReason] = useState('');
  const { busy, fault, errorAt, submit, forget } = useSubmit<T>(['reason'], onDone);
  return (
    <ActDialog
      title={title}
      act={act}
      busy={busy}
      fault={fault}
      unavailable={unavailable ?? (reason.trim() === '' ? t('reasonFirst') : undefined)}
      onClose={onClose}
      onAct={() => void submit(() => onAct(reason))}
    >
      {children}
      <TextInput
        label={t('reason')}
        hint={t('reasonHint')}
        {...(placeholder !== undefined && { placeholder })}
        value={reason}
        maxLength={300}
        error={errorAt('reason')}
        onChange={(text) => {
          forget();
          setReason(text);
        }}
      />
    </ActDialog>
  );
}
