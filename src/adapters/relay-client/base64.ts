/** A multiple of three, so that the pieces join without padding between them. */
const PIECE = 24 * 1024;
/** Pieces after which the page gets its turn: a few milliseconds of work. */
const TURN = 16;

/** Bytes as base64, made in pieces: a large attachment does not hold the page. */
export async function base64Of(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
    if (pieces.length % TURN === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return pieces.join('');
}
