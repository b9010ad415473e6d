/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

/** Gives the page a turn when the work since the last turn has been long enough. Call it in loops. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

/** A message is a task of its own without the 4 ms that nested timers wait. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
