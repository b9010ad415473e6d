const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** UUIDv7 (RFC 9562 § 5.7): 48 bits of time, so ids sort by when they were made, then 74 random bits of `randomBytes`. */
export function uuidv7(nowMs: number, randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) throw new RangeError('A UUIDv7 takes ten random bytes.');
  const time = Math.floor(nowMs).toString(16).padStart(12, '0');
  let random = '';
  for (let at = 0; at < 10; at += 1) {
    const byte = randomBytes[at]!;
    random += hexOf[at === 0 ? 0x70 | (byte & 0x0f) : at === 2 ? 0x80 | (byte & 0x3f) : byte];
  }
  return `${time.slice(0, 8)}-${time.slice(8)}-${random.slice(0, 4)}-${random.slice(4, 8)}-${random.slice(8)}`;
}

/** A UUID as four numbers: sixteen bytes instead of a string of seventy. */
export function idWords(id: string): [number, number, number, number] {
  const plain = id.replaceAll('-', '');
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(plain.slice(at, at + 8), 16));
  if (plain.length !== 32 || words.some(Number.isNaN)) throw new Error(`Not an id of ours: ${id}`);
  return words as [number, number, number, number];
}

/** The id that stands at a place of packed ids. */
export function idText(ids: Uint32Array, place: number): string {
  let hex = '';
  for (let at = place * 4; at < place * 4 + 4; at += 1) hex += ids[at]!.toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
