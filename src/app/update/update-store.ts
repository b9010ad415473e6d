import { create } from 'zustand';

const store = create<{ start: (() => void) | null; isPostponed: boolean }>(() => ({
  start: null,
  isPostponed: false,
}));

/** True while a new version waits and was not put off. */
export const useUpdate = () => store((state) => state.start !== null && !state.isPostponed);
export const offerUpdate = (start: () => void) => store.setState({ start, isPostponed: false });
export const postponeUpdate = () => store.setState({ isPostponed: true });
export const startUpdate = () => store.getState().start?.();
