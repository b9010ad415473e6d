/** What stands in a file: text is ASCII, bytes stand as they are. */
type Part = string | Uint8Array;

/** What the trailer leads to (ISO 32000-1, 7.5.5). */
export interface Ends {
  /** Numbers of the catalogue and of the information dictionary. */
  root: number;
  info: number;
  /** 32 hexadecimal digits. */
  id: string;
}

/** The version PDF/A-3 stands on (ISO 19005-3, 6.1.2), then four bytes that no text has. */
const HEAD: readonly Part[] = ['%PDF-1.7\n%', new Uint8Array([0xba, 0xdf, 0xac, 0xe0]), '\n'];

/** The objects of a PDF file, and the table that says where each begins (ISO 32000-1, 7.3.10 and 7.5). */
export class PdfFile {
  private readonly parts: Part[] = [];
  private readonly offsets: number[] = [];
  private length = 0;

  constructor() {
    this.put(...HEAD);
  }

  private put(...parts: readonly Part[]): void {
    for (const part of parts) {
      this.parts.push(part);
      this.length += part.length;
    }
  }

  /** The number of an object that is written later. */
  reserve(): number {
    return this.offsets.push(0);
  }

  /** Writes an object and says its number. */
  object(content: string, number = this.reserve()): number {
    this.offsets[number - 1] = this.length;
    this.put(`${number} 0 obj\n${content}\nendobj\n`);
    return number;
  }

  /** `entries` are those of its dictionary beside the length. */
  stream(entries: string, data: Uint8Array, number = this.reserve()): number {
    this.offsets[number - 1] = this.length;
    this.put(
      `${number} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`,
      data,
      '\nendstream\nendobj\n',
    );
    return number;
  }

  /** The whole file; nothing is written to it afterwards. */
  finish({ root, info, id }: Ends): Uint8Array {
    const table = this.length;
    const size = this.offsets.length + 1;
    const entries = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.put(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`,
      `trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\n`,
      `startxref\n${table}\n%%EOF\n`,
    );
    return joined(this.parts, this.length);
  }
}

const encoder = new TextEncoder();

function joined(parts: readonly Part[], length: number): Uint8Array {
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') encoder.encodeInto(part, file.subarray(at));
    else file.set(part, at);
    at += part.length;
  }
  return file;
}
