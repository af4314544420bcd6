import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersApart } from '../../../../server/import/names/letters-apart.ts';

/** The same by its definition: whichever is least of leaving out, putting in, replacing and swapping. */
function apart(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const ways = [
    apart(a.slice(0, -1), b) + 1,
    apart(a, b.slice(0, -1)) + 1,
    apart(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(apart(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

it.each([
  ['troetelboom', 'troetelbom', 1],
  ['ocmw', 'ocwm', 1],
  ['pinokkio', 'pinnokio', 2],
  ['boom', 'boot', 1],
  ['zon', 'maan', 3],
])('%s and %s are %i apart', (a, b, letters) => {
  expect(lettersApart(a, b, 3)).toBe(letters);
  expect(lettersApart(b, a, 3)).toBe(letters);
});

it('is as its definition says, and gives one more than asked for where it is more', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(lettersApart(a, b, most)).toBe(Math.min(apart(a, b), most + 1));
    }),
  );
});
