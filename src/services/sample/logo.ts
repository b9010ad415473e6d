import type { Logo } from '@domain/parties/parties.ts';

/** A PNG of 96 by 96: the joiner's initial, cut square. */
const png = [
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAIAAABt+uBvAAABMklEQVR42u3dMQ7CMBAEQP+PLv9/Bg00QA+xHUXIa2fQ1Ugepbm9',
  'xFdeB3/ltk1dh8+7vMhJr3JZmk6mcnGaJlOhUzcqdOpGhU7dqNCpGwHqAyKyZwSoA4hFxQgQIECAhgJRaBQCQIAAAQIECFBX3Z+P',
  'gQUIECBAgAABAgQI0JpA+f8PCBAgQIAAAQIECJBWAxAgQIAAAQIECBCgpVuNMcdeCWiwUUKzGm0U0s3nGuXEHaFGUXlQolFaYBZn',
  'FJgoZhllRq5BRrGZdIpRcmgPaIaHKHzsM94ofy422GiKweFIo1kmq95RTDVaaTb/FyOfzAECBAgQIECArlouWKqUG6gAAQIUAMRo',
  'TwdQNxCjnzqAjgAx+tZx6X9Dx9qIho7FIw0dq2tqNJYfbWeXH1mf9TnvG/bGnjA7Glf+AAAAAElFTkSuQmCC',
].join('');

export const sampleLogo: Logo = {
  mime: 'image/png',
  bytes: Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0)),
  width: 96,
  height: 96,
};
