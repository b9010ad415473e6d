interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

export const LATER: string[];
export function firstChunks(manifest: Record<string, Chunk>): Chunk[];
export function strangersIn(chunks: Chunk[], modules: Record<string, string[]>): string[];
export function filesOfScreens(manifest: Record<string, Chunk>): [screen: string, files: number][];
