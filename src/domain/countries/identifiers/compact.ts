/** An identifier as people type it, without the spaces, dots, dashes and slashes they put in. */
export const compact = (value: string): string => value.replace(/[\s.\-/\u00a0\u202f]/g, '').toUpperCase();

/** Σ digit × weight, digits from the left. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * (digits.charCodeAt(index) - 48), 0);
