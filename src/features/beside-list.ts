import { createContext, useContext, useEffect, type RefObject } from 'react';

/** The record that is written beside a list. */
export interface Written {
  /** Leaving it would lose something. */
  isTyped: boolean;
  /** While it is being saved: whether it was. */
  saving: Promise<boolean> | undefined;
}

const Context = createContext<RefObject<Written> | null>(null);

export const BesideList = Context.Provider;

/** Tells the list beside which a record is written that it is, as long as whoever calls is on the screen. */
export function useBesideList(isTyped: boolean): (saving: Promise<boolean>) => Promise<void> {
  const written = useContext(Context);
  useEffect(() => {
    if (!written) return undefined;
    written.current.isTyped = isTyped;
    return () => {
      written.current.isTyped = false;
    };
  }, [written, isTyped]);
  return async (saving) => {
    if (written) written.current.saving = saving;
    try {
      await saving;
    } finally {
      if (written) written.current.saving = undefined;
    }
  };
}
