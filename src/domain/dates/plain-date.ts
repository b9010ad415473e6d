/** Calendar date as `YYYY-MM-DD`. Sorts as text. */
export type PlainDate = string;
/** Instant in UTC, ISO 8601 with `Z`. */
export type Instant = string;
/** Calendar month as `YYYY-MM`. */
export type PlainMonth = string;
