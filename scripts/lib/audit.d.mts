interface Verdict {
  verdict: 'passed' | 'failed' | 'skipped';
  grave: string[];
}

export function verdictOf(answer: string): Verdict;
export function audit(): Promise<Verdict>;
