import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'online', order: 60, movesMoney: true });
