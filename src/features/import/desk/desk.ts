import { create } from 'zustand';
import type { ControlTotals, ImportChoices, ImportPreview } from '@domain/intake/plan.ts';
import type { Refusal } from '@domain/result.ts';
import type { ImportSession } from '@services/ports.ts';
import type { ReadingChange } from './reading-options.ts';
import { holdWork } from '@ui/tasks/work-store.ts';

export interface ImportFile {
  blob: Blob;
  name: string;
}

/** What was mended last, for the line under the grid and its Undo. */
export interface LastMend {
  cells: number;
  /** Only where it was one cell. */
  cell?: { address: string; from: string; to: string };
}

export interface OpenFile {
  file: ImportFile;
  /** The books that it was read for. */
  mark: string;
  session: ImportSession;
  preview: ImportPreview;
  choices: ImportChoices;
  /** Gate A: a person has said that the columns are right, now or for the same headings before. */
  confirmed: boolean;
  /** What waits for the worker: the controls it concerns hold still meanwhile. */
  busy: 'reading' | 'mending' | 'storing' | null;
  /** Choices about reading that wait for the worker. */
  asked: readonly ReadingChange[];
  /** Choices about rows that wait for the worker; `choices` are those that the preview counts by. */
  wanted: Partial<ImportChoices>;
  lastMend: LastMend | null;
  /** Grows whenever rows may have changed elsewhere than under the cursor of the grid. */
  epoch: number;
  refusal: Refusal | null;
}

export interface Stored {
  file: ImportFile;
  mark: string;
  kind: string;
  batchId: string;
  control: ControlTotals;
  fileSha256: string;
}

/** The import under way. It outlives the screen: a person may look something up and come back. */
export type Desk =
  | { stage: 'start'; refused: { file: ImportFile; refusal: Refusal } | null }
  | { stage: 'reading'; file: ImportFile; mark: string; cancel: () => void }
  | ({ stage: 'open' } & OpenFile)
  | ({ stage: 'stored' } & Stored);

export const emptyDesk: Desk = { stage: 'start', refused: null };

export const useDesk = create<{ desk: Desk }>(() => ({ desk: emptyDesk }));

export const deskNow = (): Desk => useDesk.getState().desk;
export function setDesk(desk: Desk) {
  useDesk.setState({ desk });
  holdWork('import', desk.stage === 'open');
}

export function isOnDesk(session: ImportSession): boolean {
  const desk = deskNow();
  return desk.stage === 'open' && desk.session === session;
}

/** Changes the open file, if this session is still the one that is open. */
export function patchOpen(session: ImportSession, patch: Partial<OpenFile>) {
  const desk = deskNow();
  if (desk.stage === 'open' && desk.session === session) setDesk({ ...desk, ...patch });
}
