import { damaged, ReadStop } from '../read-stop.ts';

/** The records that carry values, dates, names and what is hidden ([MS-XLS] 2.3, and its BIFF2–5 ancestors). */
const kept = new Set(
  [
    [0x0009, 0x0209, 0x0409, 0x0809, 0x000a], // BOF, EOF
    [0x0002, 0x0003, 0x0203, 0x027e, 0x00bd], // INTEGER, NUMBER, RK, MULRK
    [0x0004, 0x0204, 0x00d6, 0x00fc, 0x00fd, 0x003c], // LABEL, RSTRING, SST, LABELSST, CONTINUE
    [0x0005, 0x0205], // BOOLERR
    [0x0006, 0x0206, 0x0406, 0x0007, 0x0207], // FORMULA with its cached value, STRING
    [0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0], // FORMAT, XF
    [0x0085, 0x0042, 0x0022], // BOUNDSHEET, CODEPAGE, DATE1904
    [0x0008, 0x0208, 0x007d, 0x00e5], // ROW, COLINFO, MERGECELLS
  ].flat(),
);
const formulas = new Set([0x0006, 0x0206, 0x0406]);
const filePass = 0x002f;
const endOfStream = 0x000a;
const stringTable = 0x00fc;
/** InterfaceEnd: a record of any length that SheetJS passes over. */
const ignored = 0x00e2;

/**
 * A copy of a BIFF stream in which SheetJS meets only what it is needed for. On damaged formulas it never returns,
 * and formulas are not wanted: their cached values are. A chain of records that breaks off is a damaged file.
 */
export function safeBiff(stream: Uint8Array): Uint8Array {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  const version = view.byteLength < 2 ? 0 : (bytes[1] ?? 0);
  let at = 0;
  let type = -1;
  while (at + 4 <= bytes.length) {
    const next = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const isPadding = type === endOfStream && next === 0;
    if (isPadding) break;
    type = next;
    if (at + 4 + length > bytes.length) throw damaged('xls');
    if (type === filePass) throw new ReadStop('Unreadable', 'file-password-protected');
    if (!kept.has(type) || (type === stringTable && version !== 8)) view.setUint16(at, ignored, true);
    else if (formulas.has(type)) dropFormula(view, at + 4, length, version);
    at += 4 + length;
  }
  if (at < bytes.length && type !== endOfStream) throw damaged('xls');
  return bytes.subarray(0, at);
}

/** BIFF2 counts the bytes of a formula in one byte at 16; from BIFF5 on the count moves to 20, and 0xFFFF is none. */
function dropFormula(view: DataView, at: number, length: number, version: number): void {
  const offset = version >= 5 ? 20 : 16;
  if (length < offset + 2) throw damaged('xls');
  if (version === 0) view.setUint8(at + offset, 0);
  else view.setUint16(at + offset, 0xffff, true);
}
