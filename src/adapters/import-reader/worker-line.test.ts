import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, type Result } from '@domain/result.ts';
import { WorkerLine } from './worker-line.ts';

const silence = <T>() => new Promise<T>(() => undefined);

/** A worker that says nothing by itself. */
function mute() {
  const worker = Object.assign(new EventTarget(), { terminate: vi.fn<() => void>() });
  return { worker, line: new WorkerLine(worker) };
}

describe('the line to an import worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('F2 a worker that falls silent beyond the limit is ended and the file refused as too slow', async () => {
    const { worker, line } = mute();
    const answer = line.result(silence<Result<number>>());
    await vi.advanceTimersByTimeAsync(129_000);
    line.heard();
    await vi.advanceTimersByTimeAsync(129_000);
    expect(worker.terminate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await answer).toMatchObject({ error: { reason: 'file-too-slow', params: { limit: 120 } } });
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(await line.lost).toMatchObject({ reason: 'file-too-slow' });
  });

  it('F2 a worker of which nothing was asked may be silent for ever', async () => {
    const { worker, line } = mute();
    expect(await line.result(Promise.resolve(ok(1)))).toEqual(ok(1));
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(worker.terminate).not.toHaveBeenCalled();
  });

  it('F2 a worker that throws or dies refuses, also what is asked afterwards', async () => {
    const thrown = mute();
    const throwing = thrown.line.result(Promise.reject(new RangeError('Array buffer allocation failed')));
    expect(await throwing).toMatchObject({ error: { reason: 'import-worker-died' } });
    expect(thrown.worker.terminate).toHaveBeenCalledOnce();

    const dead = mute();
    const rows = dead.line.answer(silence<number>());
    dead.worker.dispatchEvent(new Event('error'));
    await expect(rows).rejects.toThrow('import-worker-died');
    expect(await dead.line.result(silence<Result<number>>())).toMatchObject({
      error: { reason: 'import-worker-died' },
    });
  });

  it('F2 a file that a person closes is not lost', async () => {
    const { line } = mute();
    const lost = vi.fn<() => void>();
    void line.lost.then(lost);
    const reading = line.result(silence<Result<number>>());
    line.end();
    expect(await reading).toMatchObject({ error: { name: 'Cancelled' } });
    expect(lost).not.toHaveBeenCalled();
  });
});
