import { useState } from 'react';
import { ActionBar } from '../page/action-bar.tsx';
import { Button } from '../signs/button.tsx';
import { Checkbox } from '../fields/checkbox.tsx';
import { FilterChip, FilterChips } from '../lists/filter-chip.tsx';
import { IconButton } from '../signs/icon-button.tsx';
import { Kbd } from '../signs/kbd.tsx';
import { Menu } from '../layers/menu.tsx';
import { Section } from '../page/section.tsx';
import { SegmentedControl } from '../fields/segmented-control.tsx';
import { Status } from '../signs/status.tsx';
import type { Sign } from '../signs/status-sign.tsx';
import { Tabs } from '../page/tabs.tsx';

const signs: [Sign, string][] = [
  ['draft', 'Draft'],
  ['issued', 'Issued'],
  ['partly', 'Partly paid'],
  ['overdue', 'Overdue'],
  ['paid', 'Paid'],
  ['void', 'Void'],
  ['credited', 'Credited'],
  ['none', 'No invoice'],
];

export function ControlsPart() {
  const [tab, setTab] = useState<'facts' | 'pdf'>('facts');
  const [isOn, setIsOn] = useState(true);
  const [checked, setChecked] = useState(true);
  const nothing = () => {};
  return (
    <Section title="Controls">
      <div className="q-stack">
        <div className="q-row is-wrapping">
          <Button variant="filled" icon="plus">
            Filled
          </Button>
          <Button icon="send">Default</Button>
          <Button variant="subtle">Subtle</Button>
          <Button variant="danger">Danger</Button>
          <Button unavailable="A payment exists. Use “Credit”.">Void</Button>
          <Button busy>Busy</Button>
          <IconButton icon="print" label="Print" />
          <IconButton icon="trash" label="Delete" unavailable="Issued documents stay" />
          <Menu
            label="More"
            items={[
              { label: 'Duplicate', icon: 'copy', onAct: nothing },
              'rule',
              { label: 'Delete', icon: 'trash', onAct: nothing, unavailable: 'Issued documents stay' },
            ]}
            trigger={(button) => <IconButton icon="more" label="More" {...button} />}
          />
        </div>
        <div className="q-row is-wrapping">
          {signs.map(([sign, word]) => (
            <Status key={sign} sign={sign}>
              {word}
            </Status>
          ))}
        </div>
        <FilterChips label="Filters">
          <FilterChip on={isOn} onClick={() => setIsOn(!isOn)}>
            Unpaid
          </FilterChip>
          <FilterChip opens onClick={nothing}>
            Due
          </FilterChip>
        </FilterChips>
        <div className="q-row is-wrapping">
          <Checkbox checked={checked} onChange={setChecked} label="Checked" />
          <Checkbox checked="mixed" onChange={nothing} label="Mixed" />
          <Checkbox checked={false} onChange={nothing} label="Not checked" hint="With a hint under it" />
          <SegmentedControl
            label="Document"
            value="invoice"
            options={[
              { value: 'invoice', label: 'Invoice' },
              { value: 'credit-note', label: 'Credit note' },
            ]}
            onChange={nothing}
          />
          <Kbd>Ctrl K</Kbd>
        </div>
        <Tabs
          label="Detail"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'facts', label: 'Facts' },
            { value: 'pdf', label: 'PDF' },
          ]}
        />
        <ActionBar
          label="Actions"
          acts={[
            { label: 'Issue', variant: 'filled' },
            { label: 'Void', unavailable: 'A payment exists. Use “Credit”.' },
          ]}
        />
      </div>
    </Section>
  );
}
