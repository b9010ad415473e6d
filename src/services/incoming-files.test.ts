import { expect, it, vi } from 'vitest';
import { offerFiles, onFilesOffered, takeFiles, takePapers, waitingFor } from './incoming-files.ts';

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

it('B25 documents wait for who can verify them, tables for the import', () => {
  const table = new File(['a'], 'sales.csv');
  const paper = new File(['b'], 'Invoice_F-1.PDF');
  offerFiles([table, paper]);
  expect(waitingFor()).toBe('papers');
  expect(takePapers()).toEqual([paper]);
  expect(waitingFor()).toBe('import');
  expect(takeFiles()).toEqual([table]);
  expect(waitingFor()).toBeNull();
});
