interface Place {
  pathname: string;
  search: string;
}

/** What an address says of which record stands open and is written; the rest is how the list beside it is shown. */
const OPENED = ['open', 'edit', 'recipe', 'setup'];

/** Whether what is written on the screen does not stand there any more. */
export function takesAway(from: Place, to: Place): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  return from.pathname !== to.pathname || OPENED.some((name) => before.get(name) !== after.get(name));
}
