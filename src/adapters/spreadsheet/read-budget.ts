import type { ReadLimits } from '@domain/intake/grid.ts';
import { ReadStop } from './read-stop.ts';

const mebibyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  inflatedBytes: 1024 * mebibyte,
  cells: 20_000_000,
  time: 120_000,
};

/** What one read may still spend. Every check throws a `ReadStop` that names the limit. */
export class ReadBudget {
  readonly limits: ReadLimits;
  private readonly deadline: number;
  private inflated = 0;

  constructor(limits: Partial<ReadLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.deadline = performance.now() + this.limits.time;
  }

  inflate(bytes: number): void {
    this.inflated += bytes;
    this.checkSize(this.inflated);
    this.checkTime();
  }

  /** Refuses a size that is only announced, before anything is inflated. */
  checkSize(bytes: number): void {
    if (bytes <= this.limits.inflatedBytes) return;
    throw new ReadStop('Unsupported', 'file-too-large', {
      limit: Math.floor(this.limits.inflatedBytes / mebibyte),
    });
  }

  checkCells(cells: number): void {
    if (cells <= this.limits.cells) return;
    throw new ReadStop('Unsupported', 'file-too-many-cells', { limit: this.limits.cells });
  }

  checkTime(): void {
    if (performance.now() <= this.deadline) return;
    throw new ReadStop('Unsupported', 'file-too-slow', { limit: Math.ceil(this.limits.time / 1000) });
  }
}
