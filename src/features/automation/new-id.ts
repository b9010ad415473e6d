let last = 0;

/** A name for a row while the form is open. */
export const newId = (): string => {
  last += 1;
  return `new-${last}`;
};
