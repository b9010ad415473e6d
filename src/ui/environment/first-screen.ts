import { useEffect, useState } from 'react';

/** A first screen that never stands must not hold up the mail for good. */
const LATEST = 15_000;

let ceiling: ReturnType<typeof setTimeout> | undefined;
let resolve: () => void = () => undefined;
const standing = new Promise<void>((stands) => {
  resolve = stands;
});

/** Said by the first screen once what it is looked at for is drawn. */
export const firstScreenStands = (): void => resolve();

/**
 * Does what can wait, so long after the first screen stands: counted from the start it would overtake the first screen
 * on a slow device, and take the network and the processor from it. The answer takes it back.
 */
export function afterFirstScreen(work: () => void, wait = 0): () => void {
  ceiling ??= setTimeout(firstScreenStands, LATEST);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  void standing.then(() => {
    if (isWanted) timer = setTimeout(work, wait);
  });
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}

/** False until the first screen has stood so long. */
export function useIsAfterFirstScreen(wait: number): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => afterFirstScreen(() => setAfter(true), wait), [wait]);
  return isAfter;
}
