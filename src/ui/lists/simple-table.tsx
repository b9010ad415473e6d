import './table/data-table.css';
import './simple-table.css';
import type { ReactNode } from 'react';
import { classNames } from '../signs/class-names.ts';

interface SimpleTableProps {
  label: string;
  head: readonly {
    text: string;
    isMoney?: boolean;
    /** Takes the room that is left and is cut before a number ever is. */
    isFill?: boolean;
  }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  foot?: readonly ReactNode[];
}

/** A few rows to read, in the same hand as the lists: control totals, ageing, tax groups. */
export function SimpleTable({ label, head, rows, foot }: SimpleTableProps) {
  const cellClass = (index: number) =>
    classNames(head[index]?.isMoney && 'is-money', head[index]?.isFill && 'is-fill') || undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a phone: the keyboard must be able to scroll it
    <section className="q-simple-table" aria-label={label} tabIndex={0}>
      <table className="q-table" aria-label={label}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={cell.text} scope="col" className={cellClass(index)}>
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <td key={head[index]?.text ?? index} className={cellClass(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, index) => (
                <td key={head[index]?.text ?? index} className={cellClass(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
