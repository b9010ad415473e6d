import { RentalPass } from '../rentals/rental-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'rentals',
  open: (reader, context, ledger) => new RentalPass(reader, context, ledger),
});
