import type { Stored } from '../parties/parties.ts';

/** How documents look: built of blocks by a person who writes no code (B4). */
export interface DocumentTemplate {
  name: string;
  /** Id of a theme in `documents/themes`. */
  theme: string;
}

export interface StoredTemplate extends Stored, DocumentTemplate {}
