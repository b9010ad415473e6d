import { ReadStop } from '../read-stop.ts';

const streamName = 'EncryptedPackage';

/** An encrypted XLSX is an OLE container with one stream of this name, in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4). */
export function refuseEncrypted(bytes: Uint8Array): void {
  const wanted = new Uint8Array(streamName.length * 2);
  for (let at = 0; at < streamName.length; at++) wanted[at * 2] = streamName.charCodeAt(at);
  let at = bytes.indexOf(wanted[0] as number);
  while (at >= 0) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) {
      throw new ReadStop('Unreadable', 'file-password-protected');
    }
    at = bytes.indexOf(wanted[0] as number, at + 1);
  }
}
