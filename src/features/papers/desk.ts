import { create } from 'zustand';
import type { AlikeRow, BroughtBack, Paper } from '@services/services.ts';

/** A file on the desk and what it turned out to be. */
export interface PaperOnDesk {
  id: number;
  file: File;
  /** Undefined while it is being looked at. */
  papers: Paper[] | undefined;
  /** It is being booked: pressed again meanwhile, nothing happens. */
  isBooking?: boolean;
}

interface Desk {
  sheets: PaperOnDesk[];
  back: BroughtBack | null;
}

/** What lies on the desk outlives a look at another screen. */
const store = create<Desk>(() => ({ sheets: [], back: null }));
let last = 0;
/** The books that the papers were looked at for. */
let mark = '';

export const useDesk = (): Desk => store();
export const sheetsNow = (): readonly PaperOnDesk[] => store.getState().sheets;
export const clearDesk = () => store.setState({ sheets: [], back: null });

/** I45: what was looked at for other books is put away. */
export function putAwayOthers(now: string) {
  if (now !== mark) clearDesk();
  mark = now;
}

export const showBack = (back: BroughtBack) => store.setState({ back });

/** What a person answered is asked no more. */
export const takeOffAlike = (rows: readonly AlikeRow[]) =>
  store.setState(({ back }) => ({
    back: back && { ...back, alike: back.alike.filter((one) => !rows.includes(one)) },
  }));

export function layOnDesk(files: readonly File[]): PaperOnDesk[] {
  const sheets = files.map((file) => ({ id: ++last, file, papers: undefined }));
  store.setState((desk) => ({ sheets: [...desk.sheets, ...sheets], back: null }));
  return sheets;
}

const changeOnDesk = (id: number, patch: Partial<PaperOnDesk>) =>
  store.setState((desk) => ({
    sheets: desk.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...patch } : sheet)),
  }));

export const noteOnDesk = (id: number, papers: Paper[]) => changeOnDesk(id, { papers });

/** One booking of a sheet at a time. */
export async function whileBooking(id: number, book: () => Promise<void>): Promise<void> {
  if (sheetsNow().some((sheet) => sheet.id === id && sheet.isBooking)) return;
  changeOnDesk(id, { isBooking: true });
  try {
    await book();
  } finally {
    changeOnDesk(id, { isBooking: false });
  }
}
