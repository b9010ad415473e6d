/** Where one is in a list; whatever else changes makes it another list. */
const PLACES = ['page', 'open'];

/**
 * What was changed of a view as it was drawn, on the view as it stands by now: a press right after another, before the
 * screen is drawn again, must not take the first one back. A page turned meanwhile was one of the list before: with
 * another search, filter or order the page is the one asked for with it.
 */
export function rebased<V extends object>(now: V, drawn: V, next: V): V {
  const isTouched = (key: string) => next[key as keyof V] !== drawn[key as keyof V];
  const isOtherList = Object.keys(next).some((key) => isTouched(key) && !PLACES.includes(key));
  const stays = (key: string) => !isTouched(key) && !(isOtherList && key === 'page');
  return { ...next, ...Object.fromEntries(Object.entries(now).filter(([key]) => stays(key))) };
}
