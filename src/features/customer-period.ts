import type { PlainDate } from '@domain/dates/plain-date.ts';
import { dayIn, textIn, type Search } from './list-view.ts';

/** What a list of dated records of customers can be narrowed to. */
export interface CustomerPeriod {
  /** A customer's id, `none` for records without one, empty for all. */
  customer: string;
  from: PlainDate | '';
  to: PlainDate | '';
}

export const anyCustomerPeriod: CustomerPeriod = { customer: '', from: '', to: '' };

export const readCustomerPeriod = (search: Search): CustomerPeriod => ({
  customer: textIn(search['customer']),
  from: dayIn(search['from']),
  to: dayIn(search['to']),
});

export const customerPeriodOf = ({ customer, from, to }: CustomerPeriod): CustomerPeriod => ({
  customer,
  from,
  to,
});

export const customerPeriodQuery = ({ customer, from, to }: CustomerPeriod) => ({
  ...(customer !== '' && { customerId: customer }),
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
});
