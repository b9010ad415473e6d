import { refOf, shownRefs } from './references.ts';
import type { PipelineSetup } from './setup.ts';

const ordersOf = ({ sources }: Pick<PipelineSetup, 'sources'>) =>
  sources.find(({ role }) => role === 'orders');

/** Columns of the orders whose texts say what a row says: without a key that is what it is known by (BR1, BR4). */
export const rowColumns = (setup: PipelineSetup): string[] =>
  (ordersOf(setup)?.key.length === 0 && setup.identity) || columnsRead(setup);

/** BR2: what rows without a key are known by, once some were spotted; null = they have a key. */
export const fixedIdentity = (setup: PipelineSetup): string[] | null =>
  ordersOf(setup)?.key.length === 0 ? rowColumns(setup) : null;

/** Columns of the orders themselves that the setup speaks of. */
function columnsRead(setup: PipelineSetup): string[] {
  const orders = ordersOf(setup)!;
  const refs = [
    ...orders.key.map((name) => `${orders.name}.${name}`),
    ...Object.values(setup.fields),
    ...setup.sources.flatMap(({ joinOn }) => joinOn),
    ...shownRefs(setup),
  ];
  return [
    ...new Set(
      refs.flatMap((ref) => {
        const found = refOf(ref);
        return found?.source === orders.name ? [found.column] : [];
      }),
    ),
  ];
}
