/** How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const cost = from[row - 1] === to[at - 1] ? 0 : 1;
      let best = Math.min((last[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + cost);
      const isSwap = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      if (isSwap) best = Math.min(best, (before[at - 2] ?? 0) + 1);
      current.push(best);
    }
    before = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

const LONGEST = 60;

/** The names that someone perhaps meant, the nearest first; a name that begins or ends alike counts as near. */
export function nearestNames(name: string, known: readonly string[], count = 3): string[] {
  const meant = name.toLowerCase().slice(0, LONGEST);
  const limit = Math.max(1, Math.floor(meant.length / 3));
  const last = meant.split('.').at(-1) ?? meant;
  return known
    .map((candidate) => {
      const held = last.length > 2 && candidate.toLowerCase().split('.').at(-1) === last;
      return { candidate, far: held ? 1 : distance(meant, candidate.toLowerCase()) };
    })
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
