/** `2026-11-14T08:30:00Z` as PDF writes it. */
export const pdfDate = (instant: string): string =>
  `D:${instant.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+00'00'`;
