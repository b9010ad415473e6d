import { useState } from 'react';
import type { InvoicePage, InvoiceQuery } from '@services/services.ts';
import { useServices } from '../../services-context.ts';
import { BulkBar } from '@ui/bulk-bar.tsx';
import { Button } from '@ui/button.tsx';
import { useLanguage } from '@ui/language.ts';
import { useText } from '@ui/use-text.ts';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import { sumsByCurrency, sumsInWords } from '../sums.ts';
import { useDeleteDrafts } from '../use-delete-drafts.ts';
import { useMakeFiles } from '../use-make-files.ts';
import type { Chosen } from './use-chosen.ts';

/** The most that one page of the list may hold. */
const AT_ONCE = 1000;

/** What can be done with the chosen invoices at once. */
export function ChosenBar({
  chosen,
  page,
  query,
}: {
  chosen: Chosen;
  page: InvoicePage;
  query: InvoiceQuery;
}) {
  const t = useText('invoices');
  const language = useLanguage();
  const services = useServices();
  const makeFiles = useMakeFiles();
  const deleteDrafts = useDeleteDrafts();
  const [isIssuing, setIssuing] = useState(false);
  const drafts = chosen.rows.filter((row) => row.status === 'draft');
  const ids = chosen.rows.map(({ id }) => id);
  const noDraft = drafts.length === 0 ? t('noDraftChosen') : undefined;
  const takeAll = async () => {
    for (let at = 1; (at - 1) * AT_ONCE < page.total; at += 1) {
      const next = await services.invoices.list({ ...query, page: at, pageSize: AT_ONCE });
      chosen.add(next.rows);
    }
  };
  const remove = async () => {
    if (await deleteDrafts(drafts.map(({ id }) => id))) chosen.clear();
  };
  const sums = sumsByCurrency(chosen.rows, (row) => row.totals.withTax);
  return (
    <BulkBar
      count={t('selected', { count: ids.length })}
      sum={sumsInWords(sums, language)}
      onClear={chosen.clear}
    >
      {page.total > page.rows.length && ids.length < page.total && (
        <Button variant="subtle" onClick={() => void takeAll()}>
          {t('chooseAll', { count: page.total })}
        </Button>
      )}
      <Button icon="check" unavailable={noDraft} onClick={() => setIssuing(true)}>
        {t('issueCount', { count: drafts.length })}
      </Button>
      <Button icon="file" onClick={() => void makeFiles(ids, 'pdf')}>
        {t('pdfOne')}
      </Button>
      <Button icon="download" onClick={() => void makeFiles(ids, 'zip')}>
        {t('zip')}
      </Button>
      {drafts.length > 0 && (
        <Button icon="trash" onClick={() => void remove()}>
          {t('deleteCount', { count: drafts.length })}
        </Button>
      )}
      {isIssuing && (
        <IssueDialog
          drafts={drafts}
          left={ids.length - drafts.length}
          onIssued={chosen.clear}
          onClose={() => setIssuing(false)}
        />
      )}
    </BulkBar>
  );
}
