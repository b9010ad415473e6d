import type { Remote } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import type { ImportChoices, ImportPlan, ImportPreview } from '@domain/intake/plan.ts';
import type { Result } from '@domain/result.ts';
import type { ImportDesk } from './worker-api.ts';
import { WorkerLine } from './worker-line.ts';
import { WorkerSession } from './worker-session.ts';

describe('the session of an import worker', () => {
  it('F2 planning is cancelled at once; the worker keeps the file, and is asked again', async () => {
    const worker = Object.assign(new EventTarget(), { terminate: vi.fn<() => void>() });
    const plan = vi.fn<() => Promise<Result<ImportPlan>>>(() => new Promise(() => undefined));
    const desk = { plan } as unknown as Remote<ImportDesk>;
    const session = new WorkerSession(desk, new WorkerLine(worker), () => 'en', {} as ImportPreview);
    const stop = new AbortController();
    const planning = session.plan({} as ImportChoices, stop.signal);
    stop.abort();
    expect(await planning).toMatchObject({ error: { name: 'Cancelled' } });
    expect(await session.plan({} as ImportChoices, stop.signal)).toMatchObject({
      error: { name: 'Cancelled' },
    });
    expect(plan).toHaveBeenCalledOnce();
    expect(worker.terminate).not.toHaveBeenCalled();
    session.close();
  });
});
