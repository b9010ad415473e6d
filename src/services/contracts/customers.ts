import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface CustomerServices {
  list(
    query?: PageQuery & { merged?: boolean },
  ): Promise<PageOf<Customer & { openNet: Record<CurrencyCode, number> }>>;
  all(): Promise<Customer[]>;
  get(id: string): Promise<Customer | undefined>;
  save(customer: Partial<Customer> & { name: string }): Promise<Result<Customer>>;
  remove(id: string): Promise<Result<void>>;
  /** Undo of `remove`: the same customer, with its id and number. */
  restore(customer: Customer): Promise<Result<void>>;
  merge(fromId: string, intoId: string): Promise<Result<{ undo: string }>>;
  undoMerge(undo: string): Promise<Result<void>>;
  walkIn(): Promise<Result<Customer>>;
}
