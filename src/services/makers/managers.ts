import type { Books } from '../books.ts';
import type { ManagerServices } from '../contracts/managers.ts';

export const managerServices = (_: Books): ManagerServices => {
  throw new Error('managers: not there yet');
};
