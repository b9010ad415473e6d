import { lazy, Suspense, useEffect } from 'react';
import { useRouter, type BlockerFn, type RouterHistory } from '@tanstack/react-router';
import { isHalfTyped, leaveThen, useIsAskedToLeave, useIsHalfTyped } from '@ui/tasks/half-typed.ts';
import { ahead } from '../update/stale-chunks.ts';
import { takesAway } from './takes-away.ts';

type Step = Parameters<BlockerFn>[0];

const loadQuestion = () => import('./leave-question.tsx');
const LeaveQuestion = lazy(loadQuestion);

const unasked = { ignoreBlocker: true };

/** The same step once more, now that it may be taken. */
function take(history: RouterHistory, { action, currentLocation: from, nextLocation: to }: Step): void {
  if (action === 'PUSH') history.push(to.href, undefined, unasked);
  else if (action === 'REPLACE') history.replace(to.href, undefined, unasked);
  else history.go(to.state.__TSR_index - from.state.__TSR_index, unasked);
}

/** However one goes (a link, the palette, a key, Back, closing the window): what is half typed is not discarded unasked. */
export function LeaveGuard() {
  const { history } = useRouter();
  const isOnGuard = useIsHalfTyped();
  const isAsked = useIsAskedToLeave();
  useEffect(() => {
    if (!isOnGuard) return;
    void ahead(loadQuestion);
    return history.block({
      blockerFn: (step: Step) => {
        if (!isHalfTyped() || !takesAway(step.currentLocation, step.nextLocation)) return false;
        void leaveThen(() => take(history, step));
        return true;
      },
      enableBeforeUnload: isHalfTyped,
    });
  }, [history, isOnGuard]);
  return <Suspense>{isAsked && <LeaveQuestion />}</Suspense>;
}
