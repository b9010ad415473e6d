import './dialog.css';
import { useId, type ReactNode } from 'react';
import { IconButton } from '../signs/icon-button.tsx';
import { Modal } from './modal.tsx';
import { useText } from '../environment/use-text.ts';
import { useUnsaved } from '../tasks/work-store.ts';

interface DialogProps {
  /** The act or the thing, as title. */
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the safe one first in reading order. */
  foot?: ReactNode;
  /** `side` = a drawer at the right edge, for a record beside its list. */
  size?: 'narrow' | 'wide' | 'side';
}

/** The focus goes to what asks for it, else to the first field, else to the box: never to the button that closes it. */
function focusIn(dialog: HTMLDialogElement) {
  const wanted = dialog.querySelector<HTMLElement>('[data-autofocus]');
  const field = dialog.querySelector<HTMLElement>(
    '.q-dialog-body :is(input, select, textarea):not([hidden])',
  );
  (wanted ?? field ?? dialog).focus();
}

/** A modal box with a title; a sheet from below on phones. */
export function Dialog({ title, onClose, children, foot, size = 'narrow' }: DialogProps) {
  const t = useText('words');
  const titleId = useId();
  // What stands in a dialog is under the hands of a person.
  useUnsaved(true);
  return (
    <Modal
      className={size === 'narrow' ? 'q-dialog' : `q-dialog is-${size}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onOpened={focusIn}
      onClose={onClose}
    >
      <div className="q-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </div>
      <div className="q-dialog-body">{children}</div>
      {foot && <div className="q-dialog-foot">{foot}</div>}
    </Modal>
  );
}
