/**
 * What was changed of a view as it was drawn, on the view as it stands by now: a press right after another, before the
 * screen is drawn again, must not take the first one back.
 */
export function rebased<V extends object>(now: V, drawn: V, next: V): V {
  const untouched = (key: string) => next[key as keyof V] === drawn[key as keyof V];
  return { ...next, ...Object.fromEntries(Object.entries(now).filter(([key]) => untouched(key))) };
}
