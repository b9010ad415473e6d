import { createContext, useContext, useEffect } from 'react';

/** The record that is written beside a list. */
export class Written {
  /** Leaving it would lose something. */
  isTyped = false;
  /** While it is being saved: whether it was. */
  saving: Promise<boolean> | undefined;

  setTyped(isTyped: boolean): void {
    this.isTyped = isTyped;
  }

  async whileSaving(saving: Promise<boolean>): Promise<void> {
    this.saving = saving;
    try {
      await saving;
    } finally {
      this.saving = undefined;
    }
  }
}

const Context = createContext(new Written());

export const BesideList = Context.Provider;

/** Tells the list beside which a record is written that it is, as long as whoever calls is on the screen. */
export function useBesideList(isTyped: boolean): Written {
  const written = useContext(Context);
  useEffect(() => {
    written.setTyped(isTyped);
    return () => written.setTyped(false);
  }, [written, isTyped]);
  return written;
}
