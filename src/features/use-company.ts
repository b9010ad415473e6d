import { todayIn } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import { useLive } from '@ui/use-live.ts';
import { useServices } from './services-context.ts';

/** The seller; undefined until it is read. */
export function useCompany(): Company | undefined {
  const services = useServices();
  return useLive('company', () => services.company.get()).data;
}

/** The day it is where the business is. */
export function useToday(): PlainDate {
  const company = useCompany();
  return todayIn(Date.now(), company?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
}
