import type { OutboxCounts } from '@services/services.ts';
import { useIsAfterFirstScreen } from '@ui/environment/first-screen.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../../features/services-context.ts';

/** Counting fetches the outbox and reads it. */
const AFTER = 500;

/** What the rail and the header say of the outbox; undefined until the first screen stands. */
export function useOutboxCounts(): OutboxCounts | undefined {
  const { outbox } = useServices();
  const isDue = useIsAfterFirstScreen(AFTER);
  return useLive(`outbox counts ${isDue}`, async () => (isDue ? outbox.counts() : undefined)).data;
}
