import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'cheque', order: 40, movesMoney: true });
