import { useMemo, useState } from 'react';
import { Amount } from '../documents/amount.tsx';
import { BulkBar } from '../lists/bulk-bar.tsx';
import { Button } from '../signs/button.tsx';
import { EmptyState } from '../page/empty-state.tsx';
import { Pager } from '../lists/pager.tsx';
import { Section } from '../page/section.tsx';
import { Status } from '../signs/status.tsx';
import type { Column, Sort } from '../lists/table/column.ts';
import { DataTable } from '../lists/table/data-table.tsx';

interface Row {
  id: string;
  customer: string;
  due: number;
  isPaid: boolean;
}

const rowsUpTo = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `F-2026-${String(420 - index).padStart(4, '0')}`,
    customer: ['Clinique Sainte-Blandine', 'Imprimerie de Vaise', 'Hôtel Le Grand Quai'][index % 3] ?? '',
    due: index % 4 === 0 ? 0 : 48_672 + index * 131,
    isPaid: index % 4 === 0,
  }));

const columns: Column<Row>[] = [
  {
    id: 'id',
    head: 'Number',
    kind: 'id',
    width: 130,
    cell: (row) => row.id,
    phone: 'detail',
    sortable: true,
  },
  {
    id: 'customer',
    head: 'Customer',
    kind: 'fill',
    cell: (row) => row.customer,
    phone: 'title',
    opens: true,
    sortable: true,
  },
  {
    id: 'due',
    head: 'Still due, €',
    kind: 'money',
    width: 130,
    cell: (row) => <Amount minor={row.due} currency="EUR" dashWhenZero />,
    phone: 'amount',
  },
  {
    id: 'status',
    head: 'Status',
    width: 130,
    cell: (row) => (row.isPaid ? <Status sign="paid">Paid</Status> : <Status sign="issued">Issued</Status>),
    phone: 'status',
  },
];

const idOf = (row: Row) => row.id;

export function TablePart() {
  const long = new URLSearchParams(location.search).get('rows');
  const rows = useMemo(() => rowsUpTo(Number(long ?? 6)), [long]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['F-2026-0419']));
  const [open, setOpen] = useState('F-2026-0417');
  const [sort, setSort] = useState<Sort>({ by: 'id', direction: 'desc' });
  const turn = (by: string) => setSort({ by, direction: sort.direction === 'asc' ? 'desc' : 'asc' });
  return (
    <Section title="Table" note="19 of 1 618">
      <DataTable
        label="Invoices"
        columns={columns}
        rows={rows}
        rowId={idOf}
        sort={sort}
        onSort={turn}
        selected={selected}
        onSelect={setSelected}
        current={open}
        onOpen={(row) => setOpen(row.id)}
        isStruck={(row) => row.id === 'F-2026-0416'}
        foot={{ customer: 'Total', due: <Amount minor={243_360} currency="EUR" /> }}
      />
      <Pager page={2} pageSize={25} total={1618} onChange={() => {}} />
      {selected.size > 0 && (
        <BulkBar count={`${selected.size} invoices`} sum="3 983,00 €" onClear={() => setSelected(new Set())}>
          <Button icon="send">Send</Button>
          <Button unavailable="Only drafts are issued">Issue (0)</Button>
        </BulkBar>
      )}
      <DataTable label="Waiting" columns={columns} rows={[]} rowId={idOf} loading hasKeys={false} />
      <DataTable
        label="Failed"
        columns={columns}
        rows={[]}
        rowId={idOf}
        error="The list cannot be read. Your books are untouched."
        onRetry={() => {}}
        hasKeys={false}
      />
      <DataTable
        label="Empty"
        columns={columns}
        rows={[]}
        rowId={idOf}
        hasKeys={false}
        empty={
          <EmptyState title="No invoices yet" acts={<Button variant="filled">Generate</Button>}>
            What you bill will stand here, with what is still due.
          </EmptyState>
        }
      />
    </Section>
  );
}
