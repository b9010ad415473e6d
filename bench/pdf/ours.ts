import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import type { Contestant, Prepare } from './contestant.ts';

export const makerOf = (workshop: ReturnType<typeof documentWorkshop>): Contestant => ({
  make: async (job) => {
    const added = await workshop.append([job]);
    if (!added.ok) throw new Error(added.error.reason);
    const made = workshop.finish();
    if (!made.ok) throw new Error(made.error.reason);
    return made.value;
  },
});

/** No bench document needs the fonts of other scripts. */
export const noScripts = { read: () => Promise.resolve(null), engine: () => Promise.resolve(null) };

export const prepare: Prepare = (fonts) => makerOf(documentWorkshop(() => Promise.resolve(fonts), noScripts));
