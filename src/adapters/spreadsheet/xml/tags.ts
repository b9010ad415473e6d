/** One tag of a small XML part, with its name and attributes without prefix. */
export interface XmlTag {
  name: string;
  attributes: Record<string, string>;
  closing: boolean;
  selfClosing: boolean;
  /** Where the text after the tag begins. */
  end: number;
}

/**
 * The tags of a small part in order. Text, comments and declarations are passed over; entities that a document
 * type declares are never looked up, so nothing can expand or fetch.
 */
export function* tagsOf(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const special = specialEnd(xml, at);
    if (special !== null) {
      at = xml.indexOf('<', special);
      continue;
    }
    const end = tagEnd(xml, at);
    if (end < 0) return;
    yield readTag(xml.slice(at + 1, end), end + 1);
    at = xml.indexOf('<', end + 1);
  }
}

/** End of a comment, CDATA section, declaration or processing instruction; null for a tag. */
function specialEnd(xml: string, at: number): number | null {
  const next = xml[at + 1];
  if (next !== '!' && next !== '?') return null;
  const closer = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = xml.indexOf(closer, at + 2);
  return end < 0 ? xml.length : end + closer.length;
}

/** A `>` inside a quoted value does not end the tag. */
function tagEnd(xml: string, at: number): number {
  let end = xml.indexOf('>', at);
  let from = at;
  for (;;) {
    const quote = firstQuote(xml, from, end);
    if (end < 0 || quote < 0) return end;
    const close = xml.indexOf(xml.charAt(quote), quote + 1);
    if (close < 0) return -1;
    from = close + 1;
    if (close > end) end = xml.indexOf('>', from);
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (xml[at] === '"' || xml[at] === "'") return at;
  return -1;
}

function readTag(inside: string, end: number): XmlTag {
  const name = /^\/?([^\s/]*)/u.exec(inside)?.[1] ?? '';
  return {
    name: localName(name),
    attributes: readAttributes(inside),
    closing: inside.startsWith('/'),
    selfClosing: inside.endsWith('/'),
    end,
  };
}

/** A prefixed attribute keeps its prefix: `r:id` and `id` may stand on one tag. */
function readAttributes(inside: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let from = 0;
  for (;;) {
    const equals = inside.indexOf('=', from);
    if (equals < 0) return attributes;
    const name = inside.slice(from, equals).trim().split(/\s/u).at(-1) ?? '';
    const open = firstQuote(inside, equals, inside.length);
    const close = open < 0 ? -1 : inside.indexOf(inside.charAt(open), open + 1);
    if (close < 0) return attributes;
    attributes[name] = unescapeXml(inside.slice(open + 1, close));
    from = close + 1;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character references; any other stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
