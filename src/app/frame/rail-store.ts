import { create } from 'zustand';

const KEY = 'quittance-rail';

const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'collapsed';
  } catch {
    return false;
  }
};

const store = create<{ isCollapsed: boolean }>(() => ({ isCollapsed: remembered() }));
export const useRailCollapsed = () => store((state) => state.isCollapsed);

export function toggleRail() {
  const isCollapsed = !store.getState().isCollapsed;
  store.setState({ isCollapsed });
  try {
    localStorage.setItem(KEY, isCollapsed ? 'collapsed' : 'open');
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}
