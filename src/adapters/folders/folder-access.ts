import { numberedName } from '@domain/archive/file-name.ts';
import { ok, refuse, type Result } from '@domain/result.ts';

/** File System Access beyond what the DOM types know. */
interface Asking {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

interface Picking {
  showDirectoryPicker?: (options: {
    id: string;
    mode: 'readwrite';
    startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
}

const picking = globalThis as Picking;
const asking = (folder: FileSystemDirectoryHandle) => folder as Asking;
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** More files of one name than this are no accident. */
const MOST_OF_A_NAME = 1000;

export const folderAccess = {
  isOffered: 'showDirectoryPicker' in globalThis,

  choose: async (id: string): Promise<Result<FileSystemDirectoryHandle>> => {
    if (!picking.showDirectoryPicker) return refuse('Unsupported', 'folders-not-offered');
    try {
      return ok(
        await picking.showDirectoryPicker({ id: `quittance-${id}`, mode: 'readwrite', startIn: 'documents' }),
      );
    } catch (error) {
      if (nameOf(error) === 'AbortError') return refuse('Cancelled', 'cancelled');
      return refuse('InvalidState', 'folder-not-given');
    }
  },

  permission: async (folder: FileSystemDirectoryHandle): Promise<PermissionState> =>
    (await asking(folder).queryPermission?.({ mode: 'readwrite' })) ?? 'granted',

  ask: async (folder: FileSystemDirectoryHandle): Promise<PermissionState> => {
    try {
      return (await asking(folder).requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
    } catch {
      // Without a gesture the browser does not even ask.
      return 'prompt';
    }
  },

  place: (folder: FileSystemDirectoryHandle, fileName: string, bytes: Uint8Array) =>
    navigator.locks.request('quittance-folders', () => place(folder, fileName, bytes)),
};

/** FN5: the first name that is free or holds these very bytes. */
async function place(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<{ outcome: 'written' | 'same'; as: string }>> {
  try {
    for (let count = 1; count <= MOST_OF_A_NAME; count += 1) {
      const as = numberedName(fileName, count);
      const there = await fileThere(folder, as);
      if (there === 'not-a-file') continue;
      if (there === null || there.size === 0) {
        await write(folder, as, bytes);
        return ok({ outcome: 'written', as });
      }
      if (await isEqual(there, bytes)) return ok({ outcome: 'same', as });
    }
    return refuse('Conflict', 'folder-names-taken', { name: fileName });
  } catch (error) {
    return folderFault(error, folder.name, fileName);
  }
}

async function fileThere(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<File | 'not-a-file' | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (nameOf(error) === 'TypeMismatchError') return 'not-a-file';
    if (nameOf(error) !== 'NotFoundError') throw error;
    return null;
  }
}

async function isEqual(file: File, bytes: Uint8Array): Promise<boolean> {
  if (file.size !== bytes.length) return false;
  const there = new Uint8Array(await file.arrayBuffer());
  return there.every((byte, at) => byte === bytes[at]);
}

/** The browser writes beside and moves it there at the end: what fails leaves an empty place, which goes again. */
async function write(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

function folderFault(error: unknown, folder: string, file: string) {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return refuse('Locked', 'folder-not-allowed', { folder });
    case 'NotFoundError':
      return refuse('NotFound', 'folder-gone', { folder });
    case 'QuotaExceededError':
      return refuse('QuotaExceeded', 'folder-full', { folder });
    case 'TypeError':
      return refuse('ValidationError', 'folder-name-refused', { name: file });
    default:
      return refuse('InvalidState', 'folder-write-failed', { folder, file });
  }
}
