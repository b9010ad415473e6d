import { useEffect, useRef, type DialogHTMLAttributes } from 'react';

interface ModalProps extends Omit<DialogHTMLAttributes<HTMLDialogElement>, 'onClose'> {
  onClose: () => void;
  /** Puts the focus where it belongs; without it the browser does. */
  onOpened?: (dialog: HTMLDialogElement) => void;
}

/**
 * A box over everything else. The browser keeps the focus in and gives it back; Escape and a press beside it close.
 */
export function Modal({ onClose, onOpened, children, ...rest }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null);
  const opened = useRef(onOpened);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    if (dialog) opened.current?.(dialog);
    return () => dialog?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the backdrop closes; Escape does by itself
    <dialog
      {...rest}
      ref={box}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === box.current && onClose()}
    >
      {children}
    </dialog>
  );
}
