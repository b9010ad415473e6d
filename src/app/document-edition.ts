// oxlint-disable-next-line import/default -- `?worker&url` is Vite's: the address of the built worker
import address from '../../workers/document.worker.ts?worker&url';

/**
 * What draws documents, by name: the address of the built worker holds the hash of its code, and with it that of the
 * fonts, whose addresses stand in it. Where nothing is built (development), each start is an edition of its own.
 */
export const documentEdition = import.meta.env.DEV ? `${address} ${performance.timeOrigin}` : address;
