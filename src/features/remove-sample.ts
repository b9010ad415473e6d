import type { Services } from '@services/services.ts';
import { openOwnBooks } from './books-choice.ts';

/** Away first, erased after: no screen is left standing on books that are gone. It can be made anew at any time. */
export async function removeSample(sample: Services): Promise<void> {
  openOwnBooks();
  await sample.reset();
}
