import type { Manager } from '@domain/managers/manager.ts';
import type { ReportQuery } from '@domain/reports/report.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

/** A kept report for one manager: what the outbox is given, and what people read. */
export interface ReportFor {
  reportId: string;
  title: string;
  managerId: string;
  managerName: string;
}

/** A7: who is told, in which language, by which reports. */
export interface ManagerServices {
  list(): Promise<Manager[]>;
  get(id: string): Promise<Manager | undefined>;
  /** `opened`: as it lay before the person who changed it; what they left alone stays as the books have it now. */
  save(
    manager: Partial<Manager> & { name: string; email: string },
    opened?: Partial<Manager>,
  ): Promise<Result<Manager>>;
  remove(id: string): Promise<Result<Manager>>;
  restore(manager: Manager): Promise<Result<Manager>>;
  /** Makes what one manager is subscribed to for a period and queues the mails now. */
  sendNow(
    id: string,
    period: { from: string; to: string },
  ): Promise<Result<{ queued: number; held: number }>>;
  /** One report for chosen managers, made in their languages or as it was made before: then it goes to the outbox. */
  reportFor(
    what: ReportQuery | { madeId: string },
    managerIds: readonly string[],
    task?: LongTask,
  ): Promise<Result<ReportFor[]>>;
}
