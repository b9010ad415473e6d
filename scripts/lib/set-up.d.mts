export const root: string;
export function setUp(home?: string): boolean;
