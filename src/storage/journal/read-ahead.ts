/** What a source gives, each portion on its way while the one before it is worked on. */
export async function* readAhead<T>(portions: AsyncGenerator<T>): AsyncGenerator<T> {
  let coming = portions.next();
  for (;;) {
    const { done, value } = await coming;
    if (done) return;
    coming = portions.next();
    // Whoever stops early does not hear of it; whoever goes on does.
    coming.catch(() => undefined);
    yield value;
  }
}
