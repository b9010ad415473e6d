import type { CurrencyCode } from '../../money/currency.ts';
import type { ControlCount, ControlTotals, RowStatus } from '../plan.ts';

const BOX: Record<RowStatus, Exclude<keyof ControlTotals, 'read'>> = {
  create: 'created',
  update: 'updated',
  duplicate: 'duplicate',
  reject: 'rejected',
  ignore: 'ignored',
};

interface Amount {
  currency: CurrencyCode;
  net: number;
}

const empty = (): ControlCount => ({ rows: 0, amounts: {} });

/** read = ignored + created + updated + duplicate + rejected, since every row goes into `read` and one other box. */
export class ControlCounter {
  readonly totals: ControlTotals = {
    read: empty(),
    ignored: empty(),
    created: empty(),
    updated: empty(),
    duplicate: empty(),
    rejected: empty(),
  };

  readonly mended = empty();
  readonly held = empty();

  count(status: RowStatus, amount: Amount | null): void {
    this.add(this.totals.read, amount);
    this.add(this.totals[BOX[status]], amount);
  }

  add(box: ControlCount, amount: Amount | null): void {
    box.rows += 1;
    if (amount) box.amounts[amount.currency] = (box.amounts[amount.currency] ?? 0) + amount.net;
  }
}
