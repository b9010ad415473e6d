import type { Books } from '../books.ts';
import type { AutomationServices } from '../contracts/automations.ts';

export const automationServices = (_: Books): AutomationServices => {
  throw new Error('automations: not there yet');
};
