import { ok, refuse, type Result } from '@domain/result.ts';

type Source = FileSystemFileHandle | FileSystemDirectoryHandle;

/** File System Access beyond what the DOM types know. */
interface Asking {
  queryPermission?: (how: { mode: 'read' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'read' }) => Promise<PermissionState>;
}

interface Picking {
  showOpenFilePicker?: (options: { id: string; startIn: 'documents' }) => Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?: (options: {
    id: string;
    mode: 'read';
    startIn: 'documents';
  }) => Promise<FileSystemDirectoryHandle>;
}

const picking = globalThis as Picking;
const asking = (source: Source) => source as Asking;
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** What the app can read as a table, by the ends of its names. */
const TABLE = /\.(xlsx|xlsm|xlsb|xls|ods|fods|csv|tsv|tab|txt)$/i;
/** What programs leave beside an open file, and what a system hides. */
const HIDDEN = /^(\.|~\$)/;

export const sourceAccess = {
  isOffered: 'showOpenFilePicker' in globalThis,

  choose: async (what: 'file' | 'folder'): Promise<Result<Source>> => {
    const options = { id: `quittance-${what}`, startIn: 'documents' } as const;
    try {
      if (what === 'folder' && picking.showDirectoryPicker)
        return ok(await picking.showDirectoryPicker({ ...options, mode: 'read' }));
      const [file] = (await picking.showOpenFilePicker?.(options)) ?? [];
      return file ? ok(file) : refuse('Unsupported', 'watching-not-offered');
    } catch (error) {
      if (nameOf(error) === 'AbortError') return refuse('Cancelled', 'cancelled');
      return refuse('InvalidState', 'folder-not-given');
    }
  },

  permission: async (source: Source): Promise<PermissionState> =>
    (await asking(source).queryPermission?.({ mode: 'read' })) ?? 'granted',

  ask: async (source: Source): Promise<PermissionState> => {
    try {
      return (await asking(source).requestPermission?.({ mode: 'read' })) ?? 'granted';
    } catch {
      // Without a gesture the browser does not even ask.
      return 'prompt';
    }
  },

  read: async (source: Source): Promise<Result<File[]>> => {
    try {
      return ok(source.kind === 'file' ? [await source.getFile()] : await tablesIn(source));
    } catch (error) {
      return sourceFault(error, source.name);
    }
  },
};

/** In the order of their names, so that a month that comes in parts is read in its order. */
async function tablesIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const handles: FileSystemFileHandle[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'file' && TABLE.test(name) && !HIDDEN.test(name)) handles.push(handle);
  }
  handles.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(handles.map((handle) => handle.getFile()));
}

function sourceFault(error: unknown, name: string) {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return refuse('NotFound', 'source-gone', { name });
    case 'NotAllowedError':
    case 'SecurityError':
      return refuse('Locked', 'source-not-allowed', { name });
    default:
      return refuse('Unreadable', 'file-gone', { name });
  }
}
