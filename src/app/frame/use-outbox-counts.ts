import { useEffect, useState } from 'react';
import type { OutboxCounts } from '@services/services.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../../features/services-context.ts';

/** The first screen stands by then: counting fetches the outbox and reads it. */
const AFTER = 1000;

/** What the rail and the header say of the outbox; undefined until the first screen stands. */
export function useOutboxCounts(): OutboxCounts | undefined {
  const { outbox } = useServices();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  return useLive(`outbox counts ${isDue}`, async () => (isDue ? outbox.counts() : undefined)).data;
}
