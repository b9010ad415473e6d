export function appSources(home: string): string[];
export function buildApp(home?: string): boolean;
