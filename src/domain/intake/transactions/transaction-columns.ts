/** The rows of a file as columns: 500,000 rows stay a few arrays. What is plain text is read again from the grid. */
export class TransactionColumns {
  /** 1 = rejected by a rule of its own row. */
  readonly failed: Uint8Array;
  readonly date: string[];
  readonly quantity: string[];
  readonly unitPrice: string[];
  readonly includesTax: Uint8Array;
  /** Indices into the lists that repeat: taxes, currencies, customers, products (−1 = none). */
  readonly tax: Uint16Array;
  readonly currency: Uint16Array;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly net: Float64Array;
  readonly taxAmount: Float64Array;

  constructor(readonly size: number) {
    this.failed = new Uint8Array(size);
    this.date = Array.from<string>({ length: size }).fill('');
    this.quantity = Array.from<string>({ length: size }).fill('');
    this.unitPrice = Array.from<string>({ length: size }).fill('');
    this.includesTax = new Uint8Array(size);
    this.tax = new Uint16Array(size);
    this.currency = new Uint16Array(size);
    this.customer = new Int32Array(size).fill(-1);
    this.product = new Int32Array(size).fill(-1);
    this.net = new Float64Array(size);
    this.taxAmount = new Float64Array(size);
  }
}

/** Values that repeat over the rows, each kept once. */
export class Distinct<T> {
  readonly values: T[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(token: string, make: () => T): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    const number = this.values.push(make()) - 1;
    this.numbers.set(token, number);
    return number;
  }
}
