import { useCallback, useSyncExternalStore } from 'react';
import { todayIn } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import { deviceTimeZone } from '@i18n/device.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from './services-context.ts';

/** The seller; undefined until it is read. */
export function useCompany(): Company | undefined {
  const services = useServices();
  return useLive('company', () => services.company.get()).data;
}

/** A tab left open overnight is looked at again in the morning: then it is another day. */
function onLook(look: () => void): () => void {
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('focus', look);
  };
}

/** The day it is where the business is. */
export function useToday(): PlainDate {
  const zone = useCompany()?.timeZone;
  const today = useCallback(() => todayIn(Date.now(), zone ?? deviceTimeZone()), [zone]);
  return useSyncExternalStore(onLook, today);
}
