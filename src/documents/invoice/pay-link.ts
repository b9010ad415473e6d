import { payUrlOf } from '@domain/invoicing/pay-link.ts';
import { beside, space, stack } from '../layout/block.ts';
import type { DrawBlock } from './area.ts';
import { QR, qrCode } from './qr-code.ts';

const GAP = 6;

/** Without what every browser adds by itself. */
export const printedUrl = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** Where to pay online, in words and as a code: nothing where nothing is to be paid (B6, B16). */
export const payLink: DrawBlock = (context, block, area) => {
  const { set, styles, wording, accent } = context;
  const url = payUrlOf(context);
  if (url === '') return null;
  const hasQr = block.parts.has('qr');
  const left = { x: area.x, width: area.width - (hasQr ? QR + GAP : 0) };
  const texts = stack([
    set.text(block.heading || wording.words.payOnline, styles.heading, left),
    space(1.6),
    ...(block.text === '' ? [] : [set.text(block.text, styles.body, left), space(1.6)]),
    ...(block.parts.has('address')
      ? [set.text(printedUrl(url), { ...styles.strong, color: accent }, left)]
      : []),
  ]);
  return hasQr ? beside(texts, qrCode(context, url, wording.words.linkCaption, area)) : texts;
};
