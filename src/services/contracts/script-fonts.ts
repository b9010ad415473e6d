import type { FontShelf } from '../ports.ts';

export type ScriptFontServices = FontShelf;
