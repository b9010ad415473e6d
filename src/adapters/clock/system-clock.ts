/** The device's own time. */
export const systemClock = { now: () => Date.now() };
