import { expect, it, vi } from 'vitest';
import { offerFiles, onFilesOffered, takeFiles } from './incoming-files.ts';

it('F3 a file from outside is told to who listens and handed over once', () => {
  const hear = vi.fn();
  const stop = onFilesOffered(hear);
  const file = new File(['a'], 'sales.csv');
  offerFiles([file]);
  expect(hear).toHaveBeenCalledOnce();
  expect(takeFiles()).toEqual([file]);
  expect(takeFiles()).toEqual([]);
  stop();
  offerFiles([file]);
  expect(hear).toHaveBeenCalledOnce();
  takeFiles();
});
