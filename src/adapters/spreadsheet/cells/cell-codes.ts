/** How one cell lies in packed storage; the value slot means something else for each. */
export const cellCode = {
  /** Index in the shared strings. */
  shared: 1,
  /** Address in the text heap, as are all `…Text` codes. */
  text: 2,
  number: 3,
  /** A number with more digits than a double holds; its text stays whole. */
  numberText: 4,
  /** A number whose format shows it as a percentage. */
  percent: 5,
  /** Serial number of a day, with the time as its fraction. */
  date: 6,
  /** A length of time in days, from an elapsed format such as [h]:mm. */
  elapsed: 7,
  /** ISO 8601 text as the file has it (`t="d"`). */
  dateText: 8,
  boolean: 9,
  errorText: 10,
} as const;

export type CellCode = (typeof cellCode)[keyof typeof cellCode];
