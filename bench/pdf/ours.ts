import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import type { Prepare } from './contestant.ts';

export const prepare: Prepare = (fonts) => {
  const workshop = documentWorkshop(fonts);
  return {
    make: (job) => {
      const added = workshop.append([job]);
      if (!added.ok) throw new Error(added.error.reason);
      const made = workshop.finish();
      if (!made.ok) throw new Error(made.error.reason);
      return made.value;
    },
  };
};
