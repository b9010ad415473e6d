/** Exact quotient of two whole numbers, rounded once, half away from zero. The denominator is positive. */
export function roundRatio(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const quotient = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -quotient : quotient;
}
