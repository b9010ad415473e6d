import { withWindows1252 } from '../text/windows-1252.ts';

/** Windows and Macintosh code pages as the platform's decoder calls them; the DOS ones it does not have. */
const labels: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  65001: 'utf-8',
};

const labelOf = (page: number): string => {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return labels[page] ?? 'windows-1252';
};

/**
 * What SheetJS asks for the texts of Excel 95 and older, which are bytes in a code page. Without it every text is
 * taken for Latin-1, and Cyrillic or Greek names, or a plain €, come out wrong without a word.
 */
export const codePages = {
  utils: {
    decode(page: number, bytes: number[] | Uint8Array): string {
      const label = labelOf(page);
      const text = new TextDecoder(label).decode(Uint8Array.from(bytes));
      return label === 'windows-1252' ? withWindows1252(text) : text;
    },
  },
};
