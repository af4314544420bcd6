import { describe, expect, it } from 'vitest';
import { exampleDate } from '../../../../client/features/import/ambiguous-date.ts';

describe('a date that fits both orders', () => {
  it('is the first that is another day in each', () => {
    expect(exampleDate(['5/5/2024', ' 3/4/2024 '])).toEqual({
      written: '3/4/2024',
      'day-first': '2024-04-03',
      'month-first': '2024-03-04',
    });
  });

  it('may have points, dashes, a time and two digits for the year', () => {
    expect(exampleDate(['1-2-99 10:30'])).toMatchObject({ 'day-first': '1999-02-01' });
    expect(exampleDate(['1.2.24'])).toMatchObject({ 'month-first': '2024-01-02' });
  });

  it.each(['2024-03-04', '13/4/2024', '3/14/2024', 'morgen', '', '0/3/2024'])('%j is none', (written) => {
    expect(exampleDate([written])).toBeNull();
  });
});
