import { definePaymentMethod } from './define.ts';

/** What the customer paid too much before. */
export default definePaymentMethod({ id: 'credit', order: 90, movesMoney: false });
