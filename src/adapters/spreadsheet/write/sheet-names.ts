const longest = 31;

/** Names that Excel accepts: no `[]:*?/\`, no quote at the ends, 31 characters, none twice. */
export function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const clean = name
      .replace(/[[\]:*?/\\]/gu, ' ')
      .replace(/^['\s]+|['\s]+$/gu, '')
      .slice(0, longest)
      .trim();
    return unused(clean === '' ? `Sheet${at + 1}` : clean, taken);
  });
}

function unused(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
    const suffix = ` (${count})`;
    candidate = name.slice(0, longest - suffix.length) + suffix;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
