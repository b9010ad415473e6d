import { useState } from 'react';
import type { FindingGroup } from '@domain/intake/plan.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { ColumnSection } from './columns/column-section.tsx';
import { ControlStrip } from './control/control-strip.tsx';
import { ControlTotals } from './control/control-totals.tsx';
import { NoCustomer } from './customers/no-customer.tsx';
import { UnknownCustomers } from './customers/customers-section.tsx';
import type { OpenFile } from './desk/desk.ts';
import type { DeskTools } from './desk/desk-tools.ts';
import { openFile, readAgain } from './desk/open-file.ts';
import { asChosen, type ReadingChange } from './desk/reading-options.ts';
import { storeRows } from './desk/store-rows.ts';
import { FindingsSection } from './findings/findings-section.tsx';
import { MendSection } from './mend/mend-section.tsx';
import { FileLine } from './read/file-line.tsx';
import { ReadingChoices } from './read/reading-choices.tsx';
import { RowChoices } from './read/row-choices.tsx';

/** A file that was read: what it is, how it is read, what is wrong, and the one button that stores. */
export function OpenFileView({ open, tools }: { open: OpenFile; tools: DeskTools }) {
  const t = useText('import');
  const [shown, setShown] = useState<FindingGroup | null>(null);
  const { preview, asked, confirmed, busy, refusal } = open;
  const chosen = { ...open, choices: { ...open.choices, ...open.wanted } };
  const change = (reading: ReadingChange) => {
    setShown(null);
    void readAgain(tools, reading);
  };
  return (
    <div className="q-page import-open" aria-busy={busy === 'reading' || busy === 'storing'}>
      <FileLine open={open} onImport={() => void storeRows(tools)} />
      {refusal && (
        <Callout
          tone="error"
          live
          acts={
            refusal.reason === 'file-of-other-books' && (
              <Button onClick={() => void openFile(tools, open.file, preview.mapping.kind)}>
                {t('readFileAgain')}
              </Button>
            )
          }
        >
          {tools.refusal(refusal)}
        </Callout>
      )}
      <ControlStrip preview={preview} />
      {!confirmed && <ReadingChoices preview={asChosen(preview, asked)} onChange={change} />}
      <ColumnSection open={open} onChange={change} />
      <FindingsSection preview={preview} current={shown} onShow={(group) => setShown({ ...group })} />
      <UnknownCustomers open={chosen} />
      <NoCustomer open={chosen} tools={tools} />
      <MendSection open={open} shown={shown} onShowEnd={() => setShown(null)} />
      <RowChoices open={chosen} />
      <ControlTotals control={preview.control} fileSha256={preview.fileSha256}>
        {t('nothingStored')} {preview.control.ignored.rows > 0 && t('ignoredHint')}
      </ControlTotals>
    </div>
  );
}
