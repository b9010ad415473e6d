/**
 * How a row of things lies over a longer row of places, in order, one on each at most: the place of each. Null where
 * there is no way or more than one.
 */
export function onlyWay(
  things: number,
  places: number,
  fits: (thing: number, place: number) => boolean,
): number[] | null {
  // From the end: in how many ways the rest lies over the rest; two are too many.
  const ways = Array.from({ length: things + 1 }, () => Array.from({ length: places + 1 }, () => 0));
  ways[things]!.fill(1);
  for (let thing = things - 1; thing >= 0; thing -= 1) {
    for (let place = places - 1; place >= 0; place -= 1) {
      const here = fits(thing, place) ? ways[thing + 1]![place + 1]! : 0;
      ways[thing]![place] = Math.min(here + ways[thing]![place + 1]!, 2);
    }
  }
  if (ways[0]![0] !== 1) return null;
  const chosen: number[] = [];
  for (let place = 0; chosen.length < things; place += 1) {
    if (ways[chosen.length]![place + 1] === 0) chosen.push(place);
  }
  return chosen;
}
