/** What is still to be saved once `saved` is: what was typed since, in these fields or in others, stays. */
export const notSavedYet = <T extends object>(typed: T, saved: T): T =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== saved[name as keyof T])) as T;
