import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import type { DocumentJob } from '@documents/job.ts';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../pdf/testing/test-faces.ts';
import { documentWorkshop } from './workshop.ts';

const golden = (name: string) => (goldenJobs[name] as () => DocumentJob)();

const noScripts = { read: () => Promise.resolve(null), engine: () => Promise.resolve(null) };

function counting() {
  const asked = { times: 0 };
  const workshop = documentWorkshop(() => {
    asked.times += 1;
    return Promise.resolve(fontFiles);
  }, noScripts);
  return { asked, workshop };
}

describe('document workshop', () => {
  it('F2 everyday documents never ask for the font files; the first other one does, once', async () => {
    const { asked, workshop } = counting();
    workshop.warmUp();
    await workshop.files([golden('one-page'), golden('sixty-lines')]);
    expect(asked.times).toBe(0);
    const made = await workshop.files([golden('many-scripts'), golden('many-scripts')]);
    expect(made.ok && made.value.length).toBe(2);
    expect(asked.times).toBe(1);
  });

  it('B5 a document is the same bytes before and after the font files were read', async () => {
    const { workshop } = counting();
    const bytes = async () => {
      const made = await workshop.files([golden('one-page')]);
      return Buffer.from(made.ok ? (made.value[0] ?? []) : []).toString('base64');
    };
    const before = await bytes();
    await workshop.files([golden('many-scripts')]);
    expect(before).not.toBe('');
    expect(await bytes()).toBe(before);
  });

  it('F2 one file of both kinds of documents is made with the whole fonts', async () => {
    const { asked, workshop } = counting();
    await workshop.append([golden('one-line')]);
    await workshop.append([golden('many-scripts')]);
    const made = workshop.finish();
    expect(made.ok && made.value.length > 0).toBe(true);
    expect(asked.times).toBe(1);
  });

  it('F2 font files that cannot be read fail the document that needs them, and no other', async () => {
    const workshop = documentWorkshop(() => Promise.reject(new Error('gone')), noScripts);
    await expect(workshop.files([golden('many-scripts')])).rejects.toThrow('gone');
    expect((await workshop.files([golden('one-page')])).ok).toBe(true);
  });
});
