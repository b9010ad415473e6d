/** Files that came from outside a screen: a drop on the first page, the OS, the share sheet. Read once, by who knows them. */
let waiting: File[] = [];
const listeners = new Set<() => void>();

export function offerFiles(files: readonly File[]): void {
  if (files.length === 0) return;
  waiting = [...waiting, ...files];
  for (const hear of listeners) hear();
}

/** Documents that prove themselves; everything else is a table to import. */
export const isPaper = ({ name }: { name: string }): boolean => /\.(pdf|zip)$/i.test(name);

function take(isWanted: (file: File) => boolean): File[] {
  const taken = waiting.filter(isWanted);
  waiting = waiting.filter((file) => !isWanted(file));
  return taken;
}

/** Hands over the tables that wait and forgets them. */
export const takeFiles = (): File[] => take((file) => !isPaper(file));

/** The same for documents. */
export const takePapers = (): File[] => take(isPaper);

/** What waits is given up. */
export const forgetFiles = (): File[] => take(() => true);

/** Who should read what waits: the documents first. */
export function waitingFor(): 'papers' | 'import' | null {
  if (waiting.some(isPaper)) return 'papers';
  return waiting.length > 0 ? 'import' : null;
}

export function onFilesOffered(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
