const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** A zip date says when; the same content must be the same bytes, so it always says 1 January 1980. */
const DAY = (1 << 5) | 1;
const VERSION = 20;
const DEFLATED = 8;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** RFC 1952: what stands before and behind the deflated bytes, where no name and no comment is given. */
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

interface Packed {
  path: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
}

/** A zip of parts, each in pieces, so that a long one never stands in memory as a whole. Paths are ASCII. */
export class ZipWriter {
  readonly #parts: Packed[] = [];

  /** The platform's own deflater, dressed as gzip: it counts and checks at its speed. */
  async add(path: string, pieces: Iterable<Uint8Array<ArrayBuffer>>): Promise<void> {
    const gzip = new CompressionStream('gzip');
    const made = new Response(gzip.readable).arrayBuffer();
    const writer = gzip.writable.getWriter();
    try {
      // The next piece is made while this one is packed.
      let packing: Promise<void> = Promise.resolve();
      for (const piece of pieces) {
        await packing;
        packing = writer.write(piece);
      }
      await packing;
      await writer.close();
    } catch (error) {
      made.catch(() => undefined);
      writer.abort(error).catch(() => undefined);
      throw error;
    }
    const bytes = new Uint8Array(await made);
    const tail = new DataView(bytes.buffer, bytes.length - GZIP_TAIL);
    this.#parts.push({
      path: new TextEncoder().encode(path),
      bytes: bytes.subarray(GZIP_HEAD, -GZIP_TAIL),
      crc: tail.getUint32(0, true),
      size: tail.getUint32(4, true),
    });
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const heads = this.#parts.reduce(
      (sum, { path, bytes }) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * path.length + bytes.length,
      END_LENGTH,
    );
    const zip = new Uint8Array(heads);
    const view = new DataView(zip.buffer);
    const places: number[] = [];
    let at = 0;
    for (const part of this.#parts) {
      places.push(at);
      view.setUint32(at, LOCAL, true);
      writeFacts(view, at + 4, part);
      zip.set(part.path, at + LOCAL_LENGTH);
      zip.set(part.bytes, at + LOCAL_LENGTH + part.path.length);
      at += LOCAL_LENGTH + part.path.length + part.bytes.length;
    }
    const directory = at;
    this.#parts.forEach((part, index) => {
      view.setUint32(at, CENTRAL, true);
      view.setUint16(at + 4, VERSION, true);
      writeFacts(view, at + 6, part);
      view.setUint32(at + 42, places[index]!, true);
      zip.set(part.path, at + CENTRAL_LENGTH);
      at += CENTRAL_LENGTH + part.path.length;
    });
    view.setUint32(at, END, true);
    view.setUint16(at + 8, this.#parts.length, true);
    view.setUint16(at + 10, this.#parts.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return zip;
  }
}

/** What a local header and the directory say alike: version, flags, method, time, day, CRC, sizes, length of the path. */
function writeFacts(view: DataView, at: number, { path, bytes, crc, size }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, path.length, true);
}
