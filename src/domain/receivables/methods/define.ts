/** A way in which money changes hands (B12). One file each in this folder; its name is in the `receivables` messages. */
export interface PaymentMethod {
  id: string;
  /** Place in lists. */
  order: number;
  /** False when no money moves: the customer's credit is used. */
  movesMoney: boolean;
}

export const definePaymentMethod = (method: PaymentMethod): PaymentMethod => method;
