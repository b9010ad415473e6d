import type { Manager } from './manager.ts';

type NewManager = Omit<Manager, 'rev'>;

/** A manager before anything else is known of him. */
export const newManager = (id: string, facts: Partial<NewManager> = {}): NewManager => ({
  name: '',
  email: '',
  language: 'en',
  isActive: true,
  subscriptions: [],
  ...facts,
  id,
});
