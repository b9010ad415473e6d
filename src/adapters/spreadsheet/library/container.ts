import { ReadStop } from '../read-stop.ts';

export const isContainer = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** An encrypted XLSX is an OLE container with one stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
export function refuseEncrypted(bytes: Uint8Array): void {
  if (hasStream(bytes, 'EncryptedPackage')) throw new ReadStop('Unreadable', 'file-password-protected');
}

/** BIFF8 keeps its records in a stream of this name and its texts in Unicode; older Excels call it `Book`. */
export const isBeforeExcel97 = (bytes: Uint8Array): boolean => !hasStream(bytes, 'Workbook');

/** Names in an OLE directory stand in UTF-16, in any sector. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(name.length * 2);
  for (let at = 0; at < name.length; at++) wanted[at * 2] = name.charCodeAt(at);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
