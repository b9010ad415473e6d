/** What a work makes of each item, in the order of the items; so many are under way at a time. */
export async function* severalAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce: number,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for (let next = 0; next < items.length || underWay.length > 0;) {
    while (next < items.length && underWay.length < atOnce) {
      const begun = work(items[next++]!);
      // Whoever stops early does not hear of a failure; whoever goes on does.
      begun.catch(() => undefined);
      underWay.push(begun);
    }
    yield await underWay.shift()!;
  }
}
