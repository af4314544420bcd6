import { expect, it } from 'vitest';
import { rounded } from '../../../server/compare/find-difference.ts';

it.each([
  [12.34, '12.3'],
  [3, '3.00'],
  [0.4567, '0.46'],
  // Density of a large network: 0.00 would say that there are no ties.
  [0.047_31, '0.047'],
  [-0.002_151, '-0.0022'],
  [0, '0.00'],
  [-1e-17, '0.00'],
])('%d stands in a sentence as %s', (value, written) => {
  expect(rounded(value)).toEqual({ nl: written.replace('.', ','), en: written, fr: written.replace('.', ',') });
});
