import type { Block } from '../layout/block.ts';
import { space, stack } from '../layout/block.ts';
import type { Area } from './area.ts';
import type { InvoiceContext } from './context.ts';

/** As large as a phone reads it with ease at arm's length. */
export const QR = 32;

/** A code at the right edge of an area, what it is for below it. */
export function qrCode({ set, styles }: InvoiceContext, text: string, caption: string, area: Area): Block {
  const x = area.x + area.width - QR;
  const code: Block = {
    height: QR,
    draw: (top, into) => void into.push({ op: 'qr', x, y: top, size: QR, text }),
  };
  const place = { x: x + QR / 2, width: QR, align: 'center' } as const;
  return stack([code, space(2.2), set.text(caption, styles.caption, place)]);
}
