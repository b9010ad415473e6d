import { definePaymentMethod } from './define.ts';

export default definePaymentMethod({ id: 'mobile-money', order: 50, movesMoney: true });
