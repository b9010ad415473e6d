import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'card', order: 20, movesMoney: true });
