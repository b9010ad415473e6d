import './toast.css';
import { useEffect, useState } from 'react';
import { IconButton } from '../signs/icon-button.tsx';
import { hideToast, useToast } from './toast-store.ts';
import { useText } from '../environment/use-text.ts';

const STAYS = 8000;

/** Where the one toast appears. It stays while it has the focus or the pointer. */
export function Toasts() {
  const toast = useToast();
  const t = useText('words');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held || toast.isRefusal) return;
    const timer = setTimeout(hideToast, STAYS);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const undo = () => {
    hideToast();
    void toast?.onUndo?.();
  };
  return (
    <div
      className="q-toasts"
      role={toast?.isRefusal ? 'alert' : 'status'}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {toast && (
        <div className="q-toast" key={toast.id}>
          <span>{toast.text}</span>
          {toast.onUndo && (
            <button type="button" onClick={undo}>
              {t('undo')}
            </button>
          )}
          <IconButton icon="close" label={t('close')} onClick={hideToast} />
        </div>
      )}
    </div>
  );
}
