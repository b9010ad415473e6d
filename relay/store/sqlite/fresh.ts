/** Bytes. */
const MOST = 4_000_000;

/**
 * Contents that were stored a moment ago and are about to leave: they need not be read from the disk again. Each is given
 * out once; what finds no room, or is asked for again, is read from the database.
 */
export function freshContents(most = MOST) {
  const kept = new Map<string, Buffer>();
  let size = 0;
  const take = (id: string): Buffer | undefined => {
    const raw = kept.get(id);
    if (raw && kept.delete(id)) size -= raw.length;
    return raw;
  };
  return {
    take,
    keep(id: string, raw: Buffer): void {
      take(id);
      if (size + raw.length > most) return;
      kept.set(id, raw);
      size += raw.length;
    },
  };
}
