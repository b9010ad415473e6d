import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface CustomerQuery extends PageQuery {
  /** The ones merged into another instead of the living. */
  merged?: boolean;
}
export interface CustomerRow extends Customer {
  /** Net of what is not invoiced yet. */
  openNet: Record<CurrencyCode, number>;
}

export interface CustomerServices {
  list(query?: CustomerQuery): Promise<PageOf<CustomerRow>>;
  all(): Promise<Customer[]>;
  get(id: string): Promise<Customer | undefined>;
  /** `opened`: as it lay before the person who changed it; what they left alone stays as the books have it now. */
  save(customer: Partial<Customer> & { name: string }, opened?: Partial<Customer>): Promise<Result<Customer>>;
  remove(id: string): Promise<Result<void>>;
  /** Undo of `remove`: the same customer, with its id and number. */
  restore(customer: Customer): Promise<Result<void>>;
  merge(fromId: string, intoId: string): Promise<Result<{ undo: string }>>;
  undoMerge(undo: string): Promise<Result<void>>;
  walkIn(): Promise<Result<Customer>>;
}
