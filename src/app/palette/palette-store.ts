import { create } from 'zustand';

type Open = 'palette' | 'help' | null;
const store = create<{ open: Open }>(() => ({ open: null }));

export const useOpenLayer = () => store((state) => state.open);
export const openPalette = () => store.setState({ open: 'palette' });
export const openHelp = () => store.setState({ open: 'help' });
export const closeLayer = () => store.setState({ open: null });
