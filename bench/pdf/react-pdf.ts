import { Document, Font, Page, Path, pdf, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { encode } from 'uqr';
import type { Prepare } from './contestant.ts';
import { printedRows } from './printed-rows.ts';

const dataUrl = (bytes: Uint8Array, mime: string): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${mime};base64,${btoa(text)}`;
};

function qrPath(text: string): { size: number; d: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, d };
}

const text = (value: string, width: number | string, style: object = {}) =>
  h(Text, { style: { width, ...style } }, value);
const widths = ['44%', '10%', '9%', '15%', '7%', '15%'];
const row = (cells: readonly string[], key: number) =>
  h(
    View,
    { key, wrap: false, style: { flexDirection: 'row', paddingVertical: 3, borderBottomWidth: 0.35 } },
    ...cells.map((cell, index) =>
      text(cell, widths[index] ?? '10%', {
        textAlign: index === 0 || index === 2 ? 'left' : 'right',
        fontWeight: index === 0 ? 600 : 400,
      }),
    ),
  );

/** Without the logo: its PNG reader needs Node's Buffer, which a worker lacks. */
export const prepare: Prepare = (fonts) => {
  Font.register({
    family: 'Inter',
    fonts: [
      { src: dataUrl(fonts.regular, 'font/ttf'), fontWeight: 400 },
      { src: dataUrl(fonts.semibold, 'font/ttf'), fontWeight: 600 },
    ],
  });
  return {
    make: async (job) => {
      const rows = printedRows(job);
      const code = rows.qr === null ? null : qrPath(rows.qr);
      const pairs = (list: readonly (readonly string[])[]) =>
        list.map(([label = '', value = ''], key) =>
          h(View, { key, style: { flexDirection: 'row' } }, text(label, 90), text(value, 160)),
        );
      const page = h(
        Page,
        { size: 'A4', style: { fontFamily: 'Inter', fontSize: 9, padding: '45 48 74 57' } },
        h(
          View,
          { style: { flexDirection: 'row', justifyContent: 'space-between' } },
          h(View, {}),
          h(
            View,
            {},
            h(Text, { style: { fontSize: 21, fontWeight: 600 } }, 'Facture'),
            h(Text, {}, rows.number),
          ),
        ),
        h(
          View,
          { style: { flexDirection: 'row', marginTop: 20 } },
          h(View, { style: { width: 255 } }, ...rows.from.map((line, key) => h(Text, { key }, line))),
          h(View, {}, ...rows.to.map((line, key) => h(Text, { key }, line))),
        ),
        h(
          View,
          { style: { flexDirection: 'row', justifyContent: 'space-between', marginVertical: 14 } },
          ...rows.facts.map(([label = '', value = ''], key) =>
            h(View, { key }, h(Text, { style: { fontSize: 7.5 } }, label), h(Text, {}, value)),
          ),
        ),
        row(rows.head, -1),
        ...rows.lines.map(row),
        h(
          View,
          { wrap: false, style: { flexDirection: 'row', marginTop: 14 } },
          h(
            View,
            { style: { width: 250 } },
            ...[rows.taxHead, ...rows.taxes].map((cells, key) =>
              h(
                View,
                { key, style: { flexDirection: 'row' } },
                ...cells.map((cell, index) => text(cell, 70, { key: index })),
              ),
            ),
          ),
          h(View, {}, ...pairs(rows.totals)),
        ),
        h(
          View,
          { wrap: false, style: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 14 } },
          h(
            View,
            {},
            h(Text, { style: { fontSize: 10.5, fontWeight: 600 } }, rows.heading),
            ...pairs(rows.payment),
          ),
          code === null
            ? null
            : h(
                Svg,
                { viewBox: `0 0 ${code.size} ${code.size}`, style: { width: 90, height: 90 } },
                h(Path, { d: code.d, fill: 'black' }),
              ),
        ),
        h(Text, {
          fixed: true,
          style: { position: 'absolute', bottom: 30, left: 57, fontSize: 7 },
          render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) =>
            `${rows.footer.join(' ')} page ${pageNumber} / ${totalPages}`,
        }),
      );
      const blob = await pdf(h(Document, {}, page)).toBlob();
      return new Uint8Array(await blob.arrayBuffer());
    },
  };
};
