import { describe, expect, it } from 'vitest';
import {
  decimalsFor,
  formatBytes,
  formatDay,
  formatFixed,
  formatList,
  formatMoment,
  formatNumber,
  formatShare,
  formatValue,
} from '../../../client/ui/format.ts';

/** Intl writes thin and no-break spaces; here they read as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('are written as the language does', () => {
    expect(formatNumber(14927.5, 'nl-BE')).toBe('14.927,5');
    expect(formatNumber(14927.5, 'en-GB')).toBe('14,927.5');
    expect(plain(formatNumber(14927.5, 'fr-BE'))).toBe('14 927,5');
  });

  it('have as many decimals as help', () => {
    expect(formatValue(0.123456, 'nl-BE')).toBe('0,123');
    expect(formatValue(12.3456, 'nl-BE')).toBe('12,35');
    expect(formatValue(1234.567, 'nl-BE')).toBe('1.234,6');
    expect(formatValue(4, 'nl-BE')).toBe('4');
    expect(formatValue(-0.25, 'en-GB')).toBe('−0.25');
    expect(formatValue(-0.0001, 'nl-BE')).toBe('0');
    expect(formatValue(-0, 'en-GB')).toBe('0');
  });

  it('have the same decimals in a column', () => {
    expect(decimalsFor([1, 2, 30])).toBe(0);
    expect(decimalsFor([0.5, 0])).toBe(3);
    expect(decimalsFor([0.5, 60])).toBe(2);
    expect(decimalsFor([0.5, 600])).toBe(1);
    expect(decimalsFor([])).toBe(0);
    expect(formatFixed(0.72, 'nl-BE', 3)).toBe('0,720');
  });

  it('never round a share to none or all', () => {
    expect(formatShare(91, 110, 'nl-BE')).toBe('83%');
    expect(formatShare(1, 1000, 'en-GB')).toBe('1%');
    expect(formatShare(999, 1000, 'en-GB')).toBe('99%');
    expect(formatShare(0, 10, 'en-GB')).toBe('0%');
    expect(formatShare(10, 10, 'en-GB')).toBe('100%');
    expect(formatShare(0, 0, 'en-GB')).toBe('-');
  });
});

describe('days, sizes and lists', () => {
  it('are written as the language does', () => {
    expect(formatDay('2023-12-29', 'nl-BE')).toBe('29 dec 2023');
    expect(formatDay('2023-12-29', 'fr-BE')).toBe('29 déc. 2023');
    expect(formatDay('spring 2013', 'nl-BE')).toBe('spring 2013');
    expect(formatMoment('2026-11-22T13:06:00Z', 'nl-BE')).toContain('14:06');
    expect(formatMoment('never', 'nl-BE')).toBe('never');
    expect(plain(formatBytes(8, 'nl-BE'))).toBe('8 byte');
    expect(plain(formatBytes(14_357, 'nl-BE'))).toBe('14,4 kB');
    expect(plain(formatBytes(2_500_000, 'en-GB'))).toBe('2.5 MB');
    expect(formatList(['a', 'b', 'c'], 'nl-BE')).toBe('a, b en c');
  });
});
