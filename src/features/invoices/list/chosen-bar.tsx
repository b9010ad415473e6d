import { useState } from 'react';
import type { InvoicePage, InvoiceQuery } from '@services/services.ts';
import { formatEach } from '@i18n/format/money.ts';
import { BulkBar } from '@ui/lists/bulk-bar.tsx';
import { Button } from '@ui/signs/button.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Menu } from '@ui/layers/menu.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import { useInvoiceFolder, useWriteToFolder } from '../../use-write-to-folder.ts';
import { sumsByCurrency } from '../sums.ts';
import { useDeleteDrafts } from '../use-delete-drafts.ts';
import { useMakeFiles } from '../use-make-files.ts';
import type { Chosen } from './use-chosen.ts';
import { useTakeAll } from './use-take-all.ts';
import { BulkMailDialog } from './bulk-mail-dialog.tsx';
import { useMoneyActs } from './use-money-acts.tsx';

interface ChosenBarProps {
  chosen: Chosen;
  page: InvoicePage;
  query: InvoiceQuery;
  /** Little room: what is rarer goes behind one button. */
  isTight: boolean;
  onIssued: () => void;
}

interface Act {
  label: string;
  icon: IconName;
  unavailable?: string | undefined;
  busy?: boolean;
  onClick: () => void;
}

/** What can be done with the chosen invoices at once. */
export function ChosenBar({ chosen, page, query, isTight, onIssued }: ChosenBarProps) {
  const t = useText('invoices');
  const folders = useText('folders');
  const outbox = useText('outbox');
  const language = useLanguage();
  const makeFiles = useMakeFiles();
  const deleteDrafts = useDeleteDrafts();
  const folder = useInvoiceFolder();
  const writeToFolder = useWriteToFolder();
  const [isIssuing, setIssuing] = useState(false);
  const [isMailing, setMailing] = useState(false);
  const money = useMoneyActs(chosen);
  const drafts = chosen.rows.filter((row) => row.status === 'draft');
  const ids = chosen.rows.map(({ id }) => id);
  const all = useTakeAll(chosen, query);
  const remove = async () => {
    if (await deleteDrafts(drafts.map(({ id }) => id))) chosen.clear();
  };
  const issue: Act = {
    label: t('issueCount', { count: drafts.length }),
    icon: 'check',
    unavailable: drafts.length === 0 ? t('noDraftChosen') : undefined,
    onClick: () => setIssuing(true),
  };
  const issued = chosen.rows.filter((row) => row.number !== null);
  const mail: Act = {
    label: outbox('mailCount', { count: issued.length }),
    icon: 'mail',
    unavailable: issued.length === 0 ? outbox('bulkNone') : undefined,
    onClick: () => setMailing(true),
  };
  const pdf: Act = {
    label: t('pdfBatch', { count: ids.length }),
    icon: 'file',
    onClick: () => void makeFiles(ids, 'pdf'),
  };
  const zip: Act = { label: t('zip'), icon: 'download', onClick: () => void makeFiles(ids, 'zip') };
  const file: Act = {
    label: folders('write'),
    icon: 'folder',
    unavailable: folder ? undefined : folders('writeNone'),
    onClick: () => void writeToFolder(ids),
  };
  const bin: Act = {
    label: t('deleteCount', { count: drafts.length }),
    icon: 'trash',
    onClick: () => void remove(),
  };
  // With little room: what comes next for these invoices, and all else behind one button.
  const [first, second] = drafts.length > 0 ? [issue, money.pay] : [money.pay, issue];
  const bar: Act[] = isTight ? [first] : [issue, mail, money.pay, pdf];
  const rest: Act[] = [
    zip,
    ...('showDirectoryPicker' in window ? [file] : []),
    ...money.rest,
    ...(drafts.length > 0 ? [bin] : []),
  ];
  const rarer = isTight ? [second, mail, pdf, ...rest] : rest;
  // What is pressed meanwhile must not act on the rows of one page only.
  const held = (act: Act): Act => (all.isTaking ? { ...act, unavailable: t('choosingAll') } : act);
  const sums = sumsByCurrency(chosen.rows, (row) => row.totals.withTax);
  return (
    <BulkBar
      count={t('selected', { count: ids.length })}
      sum={formatEach(sums, language).join(', ')}
      onClear={chosen.clear}
    >
      {page.total > page.rows.length && ids.length < page.total && (
        <Button variant="subtle" busy={all.isTaking} onClick={() => void all.take(page.total)}>
          {t('chooseAll', { count: page.total })}
        </Button>
      )}
      {bar.map(held).map(({ label, ...act }) => (
        <Button key={label} {...act}>
          {label}
        </Button>
      ))}
      <RarerActs acts={rarer.map(held)} isTight={isTight} />
      {money.dialog}
      {isMailing && (
        <BulkMailDialog invoices={chosen.rows} onQueued={chosen.clear} onClose={() => setMailing(false)} />
      )}
      {isIssuing && (
        <IssueDialog
          drafts={drafts}
          left={ids.length - drafts.length}
          onIssued={() => {
            chosen.clear();
            onIssued();
          }}
          onClose={() => setIssuing(false)}
        />
      )}
    </BulkBar>
  );
}

function RarerActs({ acts, isTight }: { acts: readonly Act[]; isTight: boolean }) {
  const t = useText('invoices');
  if (isTight) {
    return (
      <Menu
        label={t('moreForChosen')}
        items={acts.map(({ onClick, busy, ...item }) => ({
          ...item,
          onAct: () => {
            if (!busy) onClick();
          },
        }))}
        trigger={(button) => <IconButton icon="more" label={t('moreForChosen')} {...button} />}
      />
    );
  }
  return acts.map(({ label, ...act }) => (
    <Button key={label} {...act}>
      {label}
    </Button>
  ));
}
