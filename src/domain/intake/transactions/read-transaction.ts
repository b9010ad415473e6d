import type { CurrencyCode } from '../../money/currency.ts';
import { lineAmounts, type TaxedLine } from '../../tax/line.ts';
import type { LineTax } from '../../products/default-tax.ts';
import { currencyOf } from '../../products/price-in.ts';
import type { IntakeContext } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { CustomerBook } from './customer-book.ts';
import type { CustomerWords } from './customer-words.ts';
import { dateBounds } from './date-bounds.ts';
import { priceRow, type RowPrice } from './price-row.ts';
import { RowTax } from './row-tax.ts';
import { Distinct, type TransactionColumns } from './transaction-columns.ts';
import { FIELD } from './transaction-fields.ts';

type Product = IntakeContext['products'][number];

/** All rules that need nothing but the row and the books as they were: one pass, no object per row. */
export class TransactionReader {
  readonly customers: CustomerBook;
  readonly currencies = new Distinct<CurrencyCode>();
  readonly taxes = new Distinct<LineTax>();
  /** Each with the currency of its price. */
  private readonly known: readonly Product[];
  private readonly products: Map<string, number>;
  private readonly bounds;
  private readonly identifiers: number[];
  private readonly tax: RowTax;
  private readonly words: CustomerWords = { key: '', name: '', taxId: '', email: '', country: '' };
  private readonly price: RowPrice = { quantity: '1', unitPrice: '0', includesTax: false };
  private readonly line: TaxedLine = {
    quantity: '',
    unitPrice: '',
    priceIncludesTax: false,
    taxCategory: 'S',
    taxRate: '0',
  };

  constructor(
    private readonly reader: CellReader,
    context: IntakeContext,
    private readonly columns: TransactionColumns,
  ) {
    this.customers = new CustomerBook(context.customers);
    this.known = context.products.map((product) => ({ ...product, currency: currencyOf(product, context) }));
    this.products = new Map(context.products.flatMap(({ key }, index) => (key === '' ? [] : [[key, index]])));
    this.identifiers = [FIELD.key, FIELD.order, FIELD.purchaseOrder].filter((field) =>
      reader.cells.isMapped(field),
    );
    this.bounds = dateBounds(context.today);
    this.tax = new RowTax(reader, context);
  }

  read(row: number): void {
    const { reader, columns } = this;
    reader.startRow();
    columns.date[row] = this.readDate(row);
    const customer = this.readCustomer(row);
    const product = this.readProduct(row);
    columns.customer[row] = customer;
    columns.product[row] = product;
    this.readTitle(row, product);
    this.readIdentifiers(row);
    const currency = this.readCurrency(row);
    this.readAmounts(row, currency, customer, product);
    columns.failed[row] = reader.failed ? 1 : 0;
  }

  /** After another row has told whose customer it is: the tax may be another. What was said of the row stands. */
  priceAgain(row: number): void {
    const { reader, columns } = this;
    const currency = this.currencies.values[columns.currency[row] ?? 0] ?? this.defaultCurrency;
    reader.startRow();
    reader.silently(() =>
      this.readAmounts(row, currency, columns.customer[row] ?? -1, columns.product[row] ?? -1),
    );
  }

  /** Only what a line of totals says, for the control totals. */
  readTotalLine(row: number): void {
    const { reader, columns } = this;
    columns.currency[row] = this.currencies.numberOf(this.defaultCurrency, () => this.defaultCurrency);
    columns.net[row] = 0;
    reader.startRow();
    const silent = reader.silently(() =>
      priceRow(reader, row, this.defaultCurrency, null, this.startPrice()),
    );
    if (silent)
      columns.net[row] = this.amountsOf(this.defaultCurrency, { taxCategory: 'S', taxRate: '0' }).net;
  }

  productAt(ordinal: number): Product | null {
    return ordinal < 0 ? null : (this.known[ordinal] ?? null);
  }

  private get defaultCurrency(): CurrencyCode {
    return this.reader.cells.mapping.currency;
  }

  private readDate(row: number): string {
    const { reader, bounds } = this;
    const date = reader.date(row, FIELD.date);
    if (date === '') {
      if (!reader.isFaulty(FIELD.date)) reader.say(row, FIELD.date, 'missing-required');
      return '';
    }
    if (date < bounds.earliest || date > bounds.latest)
      reader.say(row, FIELD.date, 'date-implausible', { params: { date } });
    else if (date < bounds.unusualBefore || date > bounds.unusualAfter) {
      reader.say(row, FIELD.date, 'date-unusual', { params: { date } });
    }
    return date;
  }

  private readCustomer(row: number): number {
    const { reader, words } = this;
    words.key = reader.identifier(row, FIELD.customerKey);
    words.name = reader.text(row, FIELD.customerName);
    words.taxId = reader.identifier(row, FIELD.customerTaxId);
    words.email = reader.email(row, FIELD.customerEmail);
    words.country = reader.country(row, FIELD.customerCountry);
    if (words.key !== '' || words.name !== '' || words.taxId !== '' || words.email !== '') {
      return this.customers.resolve(words);
    }
    reader.say(row, this.customerField(), 'no-customer');
    return -1;
  }

  /** Where a person would write the missing customer. */
  private customerField(): number {
    return this.reader.cells.isMapped(FIELD.customerKey) ? FIELD.customerKey : FIELD.customerName;
  }

  private readProduct(row: number): number {
    const key = this.reader.identifier(row, FIELD.productKey);
    return key === '' ? -1 : (this.products.get(key) ?? -1);
  }

  private readTitle(row: number, product: number): void {
    const { reader } = this;
    if (reader.text(row, FIELD.title) !== '' || reader.isFaulty(FIELD.title)) return;
    const name = this.productAt(product)?.name ?? reader.cells.text(row, FIELD.productKey);
    if (name === '') reader.say(row, FIELD.title, 'missing-required');
    else reader.say(row, FIELD.title, 'title-from-product', { params: { product: name } });
  }

  /** Read here for their findings; the plan takes the values from the grid again. */
  private readIdentifiers(row: number): void {
    for (const field of this.identifiers) this.reader.identifier(row, field);
  }

  private readCurrency(row: number): CurrencyCode {
    const currency = this.reader.currency(row, FIELD.currency) || this.defaultCurrency;
    this.columns.currency[row] = this.currencies.numberOf(currency, () => currency);
    return currency;
  }

  private readAmounts(row: number, currency: CurrencyCode, customer: number, product: number): void {
    const { columns, price } = this;
    const entry = customer < 0 ? null : (this.customers.entries[customer] ?? null);
    const known = this.productAt(product);
    const tax = this.tax.of(row, known, entry);
    columns.tax[row] = this.taxes.numberOf(`${tax.taxCategory} ${tax.taxRate}`, () => tax);
    const isPriced = priceRow(this.reader, row, currency, known, this.startPrice());
    const amounts = isPriced ? this.amountsOf(currency, tax) : NOTHING;
    columns.quantity[row] = price.quantity;
    columns.unitPrice[row] = price.unitPrice;
    columns.includesTax[row] = price.includesTax ? 1 : 0;
    columns.net[row] = amounts.net;
    columns.taxAmount[row] = amounts.tax;
  }

  private startPrice(): RowPrice {
    this.price.quantity = '1';
    this.price.unitPrice = '0';
    this.price.includesTax = this.reader.cells.mapping.pricesIncludeTax;
    return this.price;
  }

  private amountsOf(currency: CurrencyCode, tax: LineTax): { net: number; tax: number } {
    const { line, price } = this;
    line.quantity = price.quantity;
    line.unitPrice = price.unitPrice;
    line.priceIncludesTax = price.includesTax;
    line.taxCategory = tax.taxCategory;
    line.taxRate = tax.taxRate;
    return lineAmounts(line, currency);
  }
}

const NOTHING = { net: 0, tax: 0 };
