import { documentWorkshop } from '@adapters/document-renderer/workshop.ts';
import type { Prepare } from './contestant.ts';

export const prepare: Prepare = (fonts) => {
  const workshop = documentWorkshop(fonts);
  return {
    make: (job) => {
      const made = workshop.pdf([job]);
      if (!made.ok) throw new Error(made.error.reason);
      return made.value;
    },
  };
};
