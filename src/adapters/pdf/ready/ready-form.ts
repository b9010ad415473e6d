import type { FaceMetrics } from '../font/face.ts';

interface ReadySubset {
  key: string;
  programLength: number;
  program: string;
  toUnicode: string;
}

/** A face as far as everyday characters go, without its file. */
export interface ReadyFace extends Omit<FaceMetrics, 'advances'> {
  /** In the order of the everyday characters. */
  advances: readonly number[];
  subsets: readonly ReadySubset[];
}
