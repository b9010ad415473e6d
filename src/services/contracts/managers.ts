import type { Manager } from '@domain/managers/manager.ts';
import type { Result } from '@domain/result.ts';

/** A7: who is told, in which language, by which reports. */
export interface ManagerServices {
  list(): Promise<Manager[]>;
  get(id: string): Promise<Manager | undefined>;
  save(manager: Partial<Manager> & { name: string; email: string }): Promise<Result<Manager>>;
  remove(id: string): Promise<Result<Manager>>;
  restore(manager: Manager): Promise<Result<Manager>>;
  /** Makes what one manager is subscribed to for a period and queues the mails now. */
  sendNow(
    id: string,
    period: { from: string; to: string },
  ): Promise<Result<{ queued: number; held: number }>>;
}
