/** Red, green and blue from 0 to 255. */
export type Colour = readonly [r: number, g: number, b: number];

export const isColour = (code: string): boolean => /^#[0-9a-f]{6}$/i.test(code);

/** `#004a51` as its parts; what is no colour is the other one. */
export function colourOf(code: string, otherwise: string): Colour {
  const sound = isColour(code) ? code : otherwise;
  const part = (at: number) => Number.parseInt(sound.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: Colour): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21, as WCAG counts it. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
