import { useState } from 'react';
import { DateField } from '../fields/date-field.tsx';
import { DropZone } from '../files/drop-zone.tsx';
import { MoneyInput } from '../fields/money-input.tsx';
import { NativeSelect } from '../fields/native-select.tsx';
import { NumberInput } from '../fields/number-input.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Section } from '../page/section.tsx';
import { Select } from '../fields/select.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { TextInput } from '../fields/text-input.tsx';

const customers = ['Boulangerie des Terreaux SAS', 'Café du Pont Neuf', 'Clinique Sainte-Blandine'].map(
  (label) => ({
    value: label,
    label,
    hint: 'Lyon',
  }),
);

export function FieldsPart() {
  const [text, setText] = useState('Atelier Perrache');
  const [number, setNumber] = useState('1234.5');
  const [date, setDate] = useState('2026-11-14');
  const [customer, setCustomer] = useState('Café du Pont Neuf');
  const [search, setSearch] = useState('');
  return (
    <Section title="Fields">
      <div className="q-stack">
        <div className="q-fields">
          <TextInput label="Name" value={text} onChange={setText} hint="As on the documents" />
          <TextInput
            label="E-mail"
            value="compta@"
            onChange={setText}
            error="This is not an e-mail address. Write it like name@example.com."
          />
          <NumberInput label="Quantity" value={number} onChange={setNumber} />
          <MoneyInput label="Unit price" value={number} onChange={setNumber} currency="EUR" />
          <DateField label="From" value={date} onChange={setDate} today="2026-11-22" />
          <Select
            label="Customer"
            icon="customers"
            value={customer}
            onChange={setCustomer}
            options={customers}
            onCreate={setCustomer}
          />
          <NativeSelect
            label="Country"
            value="FR"
            onChange={() => {}}
            options={[
              { value: 'FR', label: 'France' },
              { value: 'GN', label: 'Guinea' },
            ]}
          />
          <TextArea label="Note" value="Thank you for your order." onChange={() => {}} />
        </div>
        <div className="q-row">
          <SearchField label="Number, title, customer" value={search} onChange={setSearch} />
        </div>
        <DropZone accept=".xlsx,.csv" choose="Choose a file" onFiles={() => {}}>
          Drop a spreadsheet here
        </DropZone>
      </div>
    </Section>
  );
}
