/** The country of the browser's languages; undefined where they name none. */
export const deviceCountry = (): string | undefined =>
  navigator.languages.map((tag) => new Intl.Locale(tag).region).find(Boolean);

export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
