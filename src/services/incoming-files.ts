/** Files that came from outside a screen: a drop on the first page, the OS, the share sheet. Read once, by the import. */
let waiting: File[] = [];
const listeners = new Set<() => void>();

export function offerFiles(files: readonly File[]): void {
  waiting = [...waiting, ...files];
  for (const hear of listeners) hear();
}

/** Hands over what waits and forgets it. */
export function takeFiles(): File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

export const areFilesWaiting = (): boolean => waiting.length > 0;

export function onFilesOffered(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
