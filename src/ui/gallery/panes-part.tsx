import { useState } from 'react';
import { Button } from '../signs/button.tsx';
import { PageHead } from '../page/page-head.tsx';
import { SplitPane } from '../page/split-pane.tsx';

export function PanesPart() {
  const [tab, setTab] = useState<'facts' | 'pdf'>('facts');
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <PageHead acts={<Button onClick={() => setIsOpen(true)}>Open the detail</Button>}>
        <b>Panes</b>
      </PageHead>
      <div className="q-gallery-panes">
        <SplitPane
          labels={{ list: 'Invoices', detail: 'F-2026-0418' }}
          tab={tab}
          onTab={setTab}
          onClose={() => setIsOpen(false)}
          list={<div className="q-pane-bar">The list</div>}
          detail={isOpen && <div className="q-pane-body">The facts</div>}
          paper={isOpen && <div className="q-pane-bar">The paper</div>}
        />
      </div>
    </>
  );
}
