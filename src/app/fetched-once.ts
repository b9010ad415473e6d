/** Fetched with the first call and kept. What could not be fetched now, without a network, is fetched with the next. */
export function fetchedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () =>
    (kept ??= load().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}
