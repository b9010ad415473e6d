import { create } from 'zustand';

export interface Toast {
  id: number;
  text: string;
  /** Takes back what was just done. */
  onUndo?: () => void | Promise<void>;
  /** A refusal: announced at once, stays until it is closed. */
  isRefusal: boolean;
}

const store = create<{ toast: Toast | null }>(() => ({ toast: null }));
let last = 0;

const put = (toast: Omit<Toast, 'id'>) => store.setState({ toast: { ...toast, id: ++last } });

export const useToast = () => store((state) => state.toast);

/** Something done that can be undone. One toast at a time. */
export const showDone = (text: string, onUndo?: () => void | Promise<void>) =>
  put({ text, isRefusal: false, ...(onUndo && { onUndo }) });

/** Something that was refused, in words a person can act on. */
export const showRefused = (text: string) => put({ text, isRefusal: true });

export const hideToast = () => store.setState({ toast: null });
