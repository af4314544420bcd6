import { describe, expect, it } from 'vitest';
import { faultsOf, killImports } from './import-kills.ts';

describe('kill -9 during `weefsel import`', () => {
  it('tears no import, loses none that was told, and leaves no name behind', { timeout: 300_000 }, async () => {
    const kills = await killImports({ times: 8, rows: 30_000, seed: 7 }, () => undefined);
    expect(kills.flatMap(faultsOf)).toEqual([]);
    expect(kills.filter(({ stored }) => stored === 'nothing').length).toBeGreaterThan(0);
  });
});
