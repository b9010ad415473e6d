import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'cash', order: 30, movesMoney: true });
