import { useEffect } from 'react';
import { create } from 'zustand';

const store = create<{ title: string }>(() => ({ title: '' }));

/** What the header says instead of the screen's name; empty = the screen's name. */
export const usePageTitle = () => store((state) => state.title);

/** A screen names what it shows: "New invoice", "F-2026-0418". */
export function useNamedPage(title: string) {
  useEffect(() => {
    store.setState({ title });
    return () => store.setState({ title: '' });
  }, [title]);
}
