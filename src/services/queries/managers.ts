import type { Manager } from '@domain/managers/manager.ts';
import { fold } from '@domain/texts/search.ts';
import type { Books } from '../books.ts';

/** By name: managers are few. */
export const allManagers = async ({ db }: Books): Promise<Manager[]> =>
  (await db.managers.toArray()).sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
