import { layOutInvoice } from '../invoice/lay-out-invoice.ts';
import { defineDocumentKind } from './define.ts';

export default defineDocumentKind({ id: 'invoice', layOut: layOutInvoice });
