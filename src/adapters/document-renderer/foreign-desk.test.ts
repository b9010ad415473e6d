import { scriptJobs } from '@documents/testing/script-jobs.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import type { DocumentJob } from '@documents/job.ts';
import { describe, expect, it } from 'vitest';
import { scriptFiles } from '../pdf/testing/script-files.ts';
import { fontFiles } from '../pdf/testing/test-faces.ts';
import { documentWorkshop } from './workshop.ts';

const jobOf = (name: string): DocumentJob => (scriptJobs[name] as () => DocumentJob)();
const latin = goldenJobs['one-line'] as () => DocumentJob;

/** Files as with and without a connection. */
function files(isOnline = true) {
  const state = { isOnline, read: 0, engines: 0 };
  return {
    state,
    read: (path: string) => {
      state.read += 1;
      return state.isOnline ? scriptFiles.read(path) : Promise.resolve(null);
    },
    engine: () => {
      state.engines += 1;
      return state.isOnline ? scriptFiles.engine() : Promise.resolve(null);
    },
  };
}

describe('documents beyond the everyday faces', () => {
  it('B5 without the fonts a document is refused with its characters, and made as soon as they are there', async () => {
    const source = files(false);
    const workshop = documentWorkshop(() => Promise.resolve(fontFiles), source);
    expect(await workshop.files([jobOf('korean')])).toMatchObject({
      ok: false,
      error: { name: 'InvalidState', reason: 'script-fonts-absent', params: { document: 'F-2026-0418' } },
    });
    expect((await workshop.files([latin()])).ok).toBe(true);
    source.state.isOnline = true;
    expect((await workshop.files([jobOf('korean')])).ok).toBe(true);
  });

  it('B5 Latin documents read no other font, Chinese ones no engine', async () => {
    const source = files();
    const workshop = documentWorkshop(() => Promise.resolve(fontFiles), source);
    await workshop.append([latin(), latin()]);
    expect(source.state.read).toBe(0);
    await workshop.append([jobOf('chinese-simplified')]);
    expect(source.state.read).toBeGreaterThan(0);
    expect(source.state.engines).toBe(0);
    await workshop.append([jobOf('thai'), jobOf('arabic')]);
    expect(source.state.engines).toBe(1);
  });

  it('B5 a character that no font draws is named with its field before any font is read', async () => {
    const source = files();
    const job = jobOf('arabic');
    job.buyer.name += ' 😀';
    expect(await documentWorkshop(() => Promise.resolve(fontFiles), source).files([job])).toMatchObject({
      ok: false,
      error: { reason: 'characters-not-printable', params: { characters: '😀' }, field: 'buyer.name' },
    });
    expect(source.state.read).toBe(0);
  });

  it('B5 a Latin document is the same file beside one in Arabic', async () => {
    const alone = await documentWorkshop(() => Promise.resolve(fontFiles), files()).files([latin()]);
    const beside = await documentWorkshop(() => Promise.resolve(fontFiles), files()).files([
      jobOf('arabic'),
      latin(),
    ]);
    if (!alone.ok || !beside.ok) throw new Error('refused');
    expect(Buffer.from(beside.value[1] ?? []).equals(Buffer.from(alone.value[0] ?? []))).toBe(true);
  });
});
