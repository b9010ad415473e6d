/** ISO 4217 alphabetic code, upper case. */
export type CurrencyCode = string;

/** Whole minor units of a currency (cents; whole francs for GNF), safe-integer checked where it is made. */
export type Minor = number & { readonly __minor: unique symbol };

/** Decimal number as text, `.` as separator, no exponent, no thousands marks: quantities, prices, rates. */
export type DecimalString = string;
