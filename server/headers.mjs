// The security headers, once: the server sends them, and public/_headers is made from them for static hosts.

/** Where mail is handed over; same-origin unless the relay runs elsewhere. */
const relayOrigin = () => {
  const address = process.env.QUITTANCE_RELAY;
  return address ? ` ${new URL(address).origin}` : '';
};

const contentSecurityPolicy = () =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${relayOrigin()}`,
    "manifest-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** On every answer. */
export const securityHeaders = () => ({
  'Content-Security-Policy': contentSecurityPolicy(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
});

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** Files under /assets carry a hash in their name; everything else may change behind its name. */
export const cacheControl = (path) => (path.startsWith('/assets/') ? FOREVER : ASK_EACH_TIME);

/** The same for hosts that read a `_headers` file. */
export function headersFile() {
  const lines = ['/*', ...Object.entries(securityHeaders()).map(([name, value]) => `  ${name}: ${value}`)];
  lines.push('  Strict-Transport-Security: max-age=31536000');
  lines.push(
    `  Cache-Control: ${ASK_EACH_TIME}`,
    '',
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${FOREVER}`,
    '',
  );
  return lines.join('\n');
}
