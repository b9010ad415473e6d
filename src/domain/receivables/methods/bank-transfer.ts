import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'bank-transfer', order: 10, movesMoney: true });
