import type { Customer } from '@domain/parties/parties.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from './services-context.ts';

const none: Customer[] = [];

/** Every customer that can be chosen, by name. */
export function useCustomers(): Customer[] {
  const services = useServices();
  return useLive('customers', () => services.customers.all()).data ?? none;
}
