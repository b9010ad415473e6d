import regularUrl from '@adapters/pdf/fonts/inter-regular.ttf?url';
import semiboldUrl from '@adapters/pdf/fonts/inter-semibold.ttf?url';
import type { DocumentJob } from '@documents/job.ts';
import { zipSync } from 'fflate';
import type { Contestant, Prepare } from './contestant.ts';
import { onePageJob, twentyPageJob } from './jobs.ts';

/** One contestant per worker: none may profit from what another has loaded. */
const contestants: Record<string, () => Promise<{ prepare: Prepare }>> = {
  ours: () => import('./ours.ts'),
  'opened ahead': () => import('./opened-ahead.ts'),
  autotable: () => import('./autotable.ts'),
  floor: () => import('./floor.ts'),
  'react-pdf': () => import('./react-pdf.ts'),
};

const bytesAt = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(contestant: Contestant, job: DocumentJob): Promise<{ ms: number; bytes: Uint8Array }> {
  const start = performance.now();
  const bytes = await contestant.make(job);
  return { ms: performance.now() - start, bytes };
}

async function measure(
  contestant: Contestant,
  jobAt: (index: number) => DocumentJob,
  warm: number,
  runs: number,
) {
  const jobs = Array.from({ length: warm + runs }, (_, index) => jobAt(index));
  const times: number[] = [];
  let size = 0;
  let first = 0;
  for (const [index, job] of jobs.entries()) {
    const { ms, bytes } = await timed(contestant, job);
    if (index === 0) first = ms;
    if (index >= warm) times.push(ms);
    size = bytes.length;
  }
  return { ms: median(times), first, size };
}

async function zipOf(contestant: Contestant, count: number) {
  const start = performance.now();
  const files: Record<string, Uint8Array> = {};
  for (let index = 0; index < count; index += 1)
    files[`${index}.pdf`] = await contestant.make(onePageJob(index));
  const archive = zipSync(files, { level: 0 });
  return { ms: performance.now() - start, size: archive.length };
}

interface Question {
  who: string;
  what: 'one' | 'twenty' | 'zip' | 'file';
  runs: number;
}

async function answer({ who, what, runs }: Question): Promise<object> {
  const { prepare } = await (contestants[who] as () => Promise<{ prepare: Prepare }>)();
  const [regular, semibold] = await Promise.all([bytesAt(regularUrl), bytesAt(semiboldUrl)]);
  const started = performance.now();
  const contestant = prepare({ regular, semibold });
  const prepared = performance.now() - started;
  if (what === 'file') return (await timed(contestant, onePageJob(1))).bytes;
  if (what === 'zip') return zipOf(contestant, runs);
  const measured = await measure(
    contestant,
    what === 'one' ? onePageJob : twentyPageJob,
    Math.ceil(runs / 2),
    runs,
  );
  return { prepared, ...measured };
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (value) => self.postMessage(value),
    (error: unknown) => self.postMessage({ error: String(error) }),
  );
};
