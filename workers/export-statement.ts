import { statementSheet } from '@adapters/exports/statement-sheet.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import { currencySign } from '@i18n/format/money.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { statementEntryName } from '@i18n/statement-entry.ts';
import { sheetFile, type FileManner } from './sheet-file.ts';

/** A statement of account as a file, in the language of the screens. */
export async function statementFile(statement: Statement, manner: FileManner): Promise<Blob> {
  const t = await loadRoom('receivables', manner.language);
  const currency = currencySign(statement.currency);
  const heads = {
    date: t('date'),
    entry: t('entry'),
    amount: t('amountIn', { currency }),
    balance: t('balanceIn', { currency }),
  };
  const words = { sheet: t('statement'), heads, opening: t('opening'), entryName: statementEntryName(t) };
  return sheetFile(statementSheet(statement, words), manner);
}
