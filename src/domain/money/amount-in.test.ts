import { describe, expect, it } from 'vitest';
import { amountIn } from './amount-in.ts';

describe('an amount that was written', () => {
  it.each([
    ['12.30', 'EUR', 1230],
    ['12.3', 'EUR', 1230],
    ['1298000', 'GNF', 1_298_000],
    ['-5', 'EUR', -500],
    ['1298000.00', 'GNF', 1_298_000],
  ])('B12 %s %s is %i in minor units', (text, currency, minor) => {
    expect(amountIn(text, currency)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ['12.345', 'EUR'],
    ['0.5', 'GNF'],
    ['twelve', 'EUR'],
    ['', 'EUR'],
    ['99999999999999999999', 'EUR'],
  ])('B12 %s %s is refused, not rounded', (text, currency) => {
    expect(amountIn(text, currency, 'lines.1')).toMatchObject({
      ok: false,
      error: { reason: 'amount-invalid', field: 'lines.1', params: { value: text } },
    });
  });

  it('B12 an amount in no currency is refused at the currency', () => {
    expect(amountIn('1', 'EURO')).toMatchObject({ error: { reason: 'currency-unknown', field: 'currency' } });
  });
});
