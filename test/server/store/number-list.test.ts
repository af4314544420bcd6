import { describe, expect, it } from 'vitest';
import { NumberList } from '../../../server/store/number-list.ts';

const textOf = (numbers: readonly number[], count: number): string => {
  const list = new NumberList(count);
  for (const number of numbers) list.add(number);
  return list.text();
};

describe('NumberList', () => {
  it('writes every number as JSON does', () => {
    const whole = Array.from({ length: 5000 }, (_, at) => at);
    const others = [-1, -0, 1.5, 0.1 + 0.2, 1e21, 1e-7, Number.NaN, 123_456_789, -Number.MAX_VALUE, Number.MIN_VALUE];
    expect(textOf(whole, whole.length)).toBe(JSON.stringify(whole));
    expect(textOf([...others, ...whole, ...others], 1)).toBe(JSON.stringify([...others, ...whole, ...others]));
    expect(textOf([], 0)).toBe('[]');
  });
});
