import { layOutInvoice } from '../invoice/lay-out-invoice.ts';
import { defineDocumentKind } from './define.ts';

/** UNCL1001 381: positive amounts on the same sheet under its own title, nothing to pay. */
export default defineDocumentKind({ id: 'credit-note', layOut: layOutInvoice });
