const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
  /** Counted only in the last hour; null before. */
  seconds: number | null;
  isOver: boolean;
}

/** What is left, cut to whole minutes; in the last hour to whole seconds. */
export function timeLeft(ms: number): TimeLeft {
  const left = Math.max(0, ms);
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: left < HOUR ? Math.floor((left % MINUTE) / SECOND) : null,
    isOver: ms <= 0,
  };
}

/** Milliseconds until {@link timeLeft} says something else. */
export function untilNextTick(ms: number): number {
  const step = ms < HOUR ? SECOND : MINUTE;
  return (ms % step) + 1;
}
