import { TransactionPass } from '../transactions/transaction-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'transactions',
  open: (reader, context, ledger) => new TransactionPass(reader, context, ledger),
});
