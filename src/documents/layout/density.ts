/** Air between the parts of a sheet, in millimetres. */
export interface Density {
  /** Above and below the text of a table row. */
  row: number;
  afterHead: number;
  afterParties: number;
  afterFacts: number;
  beforeTotals: number;
  /** Above and below the rule over the payment block. */
  beforePayment: number;
  afterPaymentRule: number;
  beforeLegal: number;
}

/** As designed. */
export const comfortable: Density = {
  row: 2.15,
  afterHead: 9,
  afterParties: 8,
  afterFacts: 6,
  beforeTotals: 7,
  beforePayment: 11,
  afterPaymentRule: 5.5,
  beforeLegal: 9,
};

/** Closer, where that saves a page. */
export const tight: Density = {
  row: 1.15,
  afterHead: 6,
  afterParties: 5,
  afterFacts: 5,
  beforeTotals: 5,
  beforePayment: 6,
  afterPaymentRule: 4,
  beforeLegal: 5,
};
