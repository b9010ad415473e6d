import { measureReading } from './reading.ts';

export interface ReadingQuestion {
  file: File;
  kind: 'xlsx' | 'csv';
  rounds: number;
}

onmessage = async ({ data: { file, kind, rounds } }: MessageEvent<ReadingQuestion>) => {
  try {
    postMessage(await measureReading(new Uint8Array(await file.arrayBuffer()), kind, rounds));
  } catch (error) {
    // What is thrown here reaches the page as an error of the worker; a refused promise would not.
    setTimeout(() => {
      throw error;
    });
  }
};
