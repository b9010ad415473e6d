import { afterFirstScreen } from '@ui/environment/first-screen.ts';
import { ahead } from './update/stale-chunks.ts';

const loadBell = () => import('./automation-bell.ts');

type Listen = (typeof import('./automation-bell.ts'))['listenForDueTimes'];

/** A window that was cut off as it should have learnt to listen tries again: without it nothing runs in it by itself. */
const AGAIN = 60_000;

export const dueTimesBell = {
  ring: (): void => void ahead(loadBell).then((loaded) => loaded?.automationBell.ring()),
};

/** Nothing is due before the first screen stands. */
export function listenForDueTimes(...books: Parameters<Listen>): void {
  const learn = (): void =>
    void ahead(loadBell).then((loaded) => {
      if (loaded) loaded.listenForDueTimes(...books);
      else setTimeout(learn, AGAIN);
    });
  afterFirstScreen(learn);
}
