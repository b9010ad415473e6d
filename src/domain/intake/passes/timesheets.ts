import { DayPass } from '../rentals/day-pass.ts';
import { definePass } from './kind-pass.ts';

export default definePass({
  id: 'timesheets',
  open: (reader, context, ledger) => new DayPass(reader, context, ledger),
});
