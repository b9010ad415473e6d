import { useEffect, useState } from 'react';
import type { ComposedMessage } from '@services/mail/composed.ts';
import type { MessageTarget } from '@services/services.ts';
import { sayRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

interface Composed {
  /** Undefined while it is being made. */
  message?: ComposedMessage;
  /** Why there is none, in words. */
  refusal?: string;
}

/** The mail of a document as it would leave now. */
export function useComposed(target: MessageTarget): Composed {
  const services = useServices();
  const key = JSON.stringify(target);
  const [made, setMade] = useState<Composed & { key: string }>({ key: '' });
  useEffect(() => {
    let hasLeft = false;
    const compose = async () => {
      const composed = await services.outbox.compose(JSON.parse(key) as MessageTarget);
      const refusal = composed.ok ? '' : await sayRefusal(composed.error);
      if (!hasLeft) setMade(composed.ok ? { key, message: composed.value } : { key, refusal });
    };
    void compose();
    return () => {
      hasLeft = true;
    };
  }, [services, key]);
  return made.key === key ? made : {};
}
