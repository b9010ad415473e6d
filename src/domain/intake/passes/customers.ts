import { CustomerShape } from '../records/customer-shape.ts';
import { RecordPass } from '../records/record-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'customers',
  open: (reader, context, ledger) => {
    const living = context.customers.filter((customer) => !customer.mergedInto);
    return new RecordPass(reader, ledger, new CustomerShape(reader, context), living);
  },
});
