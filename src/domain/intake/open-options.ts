import type { ColumnMapping } from './plan.ts';

/** How a person wants the file read; absent = as recognised. */
export interface OpenImportOptions {
  kind: string;
  sheet?: string;
  headerRow?: number;
  mapping?: Partial<ColumnMapping>;
  encoding?: string;
  delimiter?: string;
}
