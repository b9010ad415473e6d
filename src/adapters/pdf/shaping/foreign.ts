import type { DrawOperation, LaidOutDocument } from '@documents/operations.ts';
import type { FontInFile } from '../fonts-in-file.ts';
import type { ScriptSetter } from './script-setter.ts';

/** What the writer knows of the other scripts. Their code is loaded by the first document that needs it. */
interface Place {
  /** In points, from the bottom left. */
  x: number;
  y: number;
  everyday: { shown: (text: string) => string; resource: string };
}

/** Writes the texts of one document that the everyday faces cannot write alone; `null` = they can. */
export type ForeignWriter = (
  operation: Extract<DrawOperation, { op: 'text' }>,
  place: Place,
) => string | null;

/** What a file needs of the other scripts. */
export interface ForeignFonts {
  /** Numbered after the two everyday faces, by their first use. */
  fonts: readonly FontInFile[];
  writerFor(setter: ScriptSetter): ForeignWriter;
}

/** A document beyond the everyday faces comes with what it was measured with, and with the hand that writes it. */
export interface ForeignHand {
  setter: ScriptSetter;
  gather(
    printed: readonly { document: LaidOutDocument; foreign?: ForeignHand }[],
    firstResource: number,
  ): ForeignFonts;
}
