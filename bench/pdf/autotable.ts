import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { encode } from 'uqr';
import type { Prepare } from './contestant.ts';
import { printedRows, type PrintedRows } from './printed-rows.ts';

type WithTable = jsPDF & { lastAutoTable: { finalY: number } };

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function drawQr(doc: jsPDF, text: string, left: number, top: number): void {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const module = 32 / size;
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) doc.rect(left + x * module, top + y * module, module, module, 'F');
    });
  });
}

function drawHead(doc: jsPDF, rows: PrintedRows, logo: Uint8Array): void {
  doc.addImage(logo, 'PNG', 20, 16, 9, 9);
  doc.setFont('Inter', 'bold').setFontSize(21).text('Facture', 193, 22, { align: 'right' });
  doc.setFont('Inter', 'normal').setFontSize(11).text(`N° ${rows.number}`, 193, 28, { align: 'right' });
  doc.setFontSize(9).text(rows.from, 20, 42).text(rows.to, 110, 42);
  rows.facts.forEach(([label = '', value = ''], index) => {
    doc.setFontSize(7.5).text(label, 20 + index * 45, 72);
    doc.setFontSize(9).text(value, 20 + index * 45, 77);
  });
  doc.line(20, 67, 193, 67).line(20, 80, 193, 80);
}

function drawTables(doc: jsPDF, rows: PrintedRows): number {
  const styles = { font: 'Inter', fontSize: 9, cellPadding: 1 };
  const right = { halign: 'right' } as const;
  autoTable(doc, {
    startY: 84,
    margin: { left: 20, right: 17, bottom: 30 },
    head: [rows.head],
    body: rows.lines,
    theme: 'plain',
    styles,
    headStyles: { fontStyle: 'normal', fontSize: 7.5 },
    columnStyles: { 0: { fontStyle: 'bold', cellWidth: 76 }, 1: right, 3: right, 4: right, 5: right },
  });
  const y = (doc as WithTable).lastAutoTable.finalY + 5;
  const rest = { startY: y, theme: 'plain', styles } as const;
  autoTable(doc, { ...rest, margin: { left: 20, right: 116 }, head: [rows.taxHead], body: rows.taxes });
  autoTable(doc, { ...rest, margin: { left: 113, right: 17 }, body: rows.totals });
  return (doc as WithTable).lastAutoTable.finalY + 8;
}

function drawPayment(doc: jsPDF, rows: PrintedRows, top: number): void {
  const y = top > 225 ? (doc.addPage(), 30) : top;
  doc
    .setFont('Inter', 'bold')
    .setFontSize(10.5)
    .text(rows.heading, 20, y + 4);
  rows.payment.forEach(([label = '', value = ''], index) => {
    doc
      .setFont('Inter', 'normal')
      .setFontSize(9)
      .text(label, 20, y + 10 + index * 5.6);
    doc.text(value, 44, y + 10 + index * 5.6);
  });
  if (rows.qr !== null) drawQr(doc, rows.qr, 161, y);
}

function drawFooters(doc: jsPDF, rows: PrintedRows): void {
  const pages = doc.getNumberOfPages();
  for (let page = 1; page <= pages; page += 1) {
    doc.setPage(page).setFont('Inter', 'normal').setFontSize(7);
    doc
      .text(rows.footer, 20, 280)
      .text(`${rows.number} · page ${page} / ${pages}`, 193, 280, { align: 'right' });
  }
}

/** As the two libraries' own guides have it: a document, its fonts, the texts, the tables. */
export const prepare: Prepare = (fonts) => {
  const regular = base64(fonts.regular);
  const semibold = base64(fonts.semibold);
  return {
    make: (job) => {
      const rows = printedRows(job);
      const doc = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
      doc.addFileToVFS('regular.ttf', regular);
      doc.addFont('regular.ttf', 'Inter', 'normal');
      doc.addFileToVFS('semibold.ttf', semibold);
      doc.addFont('semibold.ttf', 'Inter', 'bold');
      doc.setFont('Inter', 'normal');
      drawHead(doc, rows, job.seller.logo?.bytes ?? new Uint8Array());
      drawPayment(doc, rows, drawTables(doc, rows));
      drawFooters(doc, rows);
      return new Uint8Array(doc.output('arraybuffer'));
    },
  };
};
