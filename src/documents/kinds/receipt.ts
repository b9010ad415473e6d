import { layOutReceipt } from '../settlement/receipt.ts';
import { defineDocumentKind } from './define.ts';

/** B12: who paid what, when, how, for which invoices. */
export default defineDocumentKind({ id: 'receipt', layOut: layOutReceipt });
