interface Skipped {
  what: string;
  count: number;
  why: string;
}

interface UnitReport {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

interface Suite {
  specs?: {
    file: string;
    title: string;
    tests: {
      status: string;
      annotations: { type: string; description?: string }[];
      results?: { error?: { message: string } }[];
    }[];
  }[];
  suites?: Suite[];
}

export const REASONS: Record<string, string>;
export function conditionsIn(text: string): string[];
export function skippedUnits(report: UnitReport, textOf: (path: string) => string): Skipped[];
export function skippedInBrowser(report: { suites: Suite[] }): Skipped[];
export function secondTries(report: { suites: Suite[] }): string[];
export function lineOf(skipped: Skipped): string;
