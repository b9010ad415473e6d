import { createContext, useContext } from 'react';
import type { Services } from '@services/services.ts';

const Context = createContext<Services | null>(null);

/** Given once by the composition root. */
export const ServicesProvider = Context.Provider;

/** The use cases of the books that are open. */
export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error('A screen stands outside the open books');
  return services;
}
