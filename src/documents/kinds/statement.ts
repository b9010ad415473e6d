import { layOutStatement } from '../settlement/statement.ts';
import { defineDocumentKind } from './define.ts';

/** B20: opening balance, documents, settlements, closing balance. */
export default defineDocumentKind({ id: 'statement', layOut: layOutStatement });
