import { describe, expect, it } from 'vitest';
import {
  importSteps,
  type OpenQuestions,
  readImportAddress,
  stepAfter,
  stepBefore,
  writeImportAddress,
} from '../../../client/state/import-address.ts';

const nothing: OpenQuestions = { files: 0, columns: 0, fix: 0, match: 0, confirm: 0 };

describe('the address of an import', () => {
  it('comes back as it was written, and leaves the rest alone', () => {
    const before = new URLSearchParams('lang=fr&draft=old&step=fix');
    for (const step of importSteps) {
      const written = writeImportAddress(before, { draft: 'd1', step });
      expect(readImportAddress(written)).toEqual({ draft: 'd1', step });
      expect(written.get('lang')).toBe('fr');
    }
    expect(writeImportAddress(before, { draft: null, step: 'fix' }).toString()).toBe('lang=fr');
  });

  it('is the first step where it says nothing that is known', () => {
    expect(readImportAddress(new URLSearchParams('draft=&step=elders'))).toEqual({ draft: null, step: 'files' });
  });
});

describe('the way through the steps', () => {
  it('jumps over steps that ask nothing', () => {
    expect(stepAfter('files', nothing)).toBe('confirm');
    expect(stepAfter('files', { ...nothing, fix: 2, match: 1 })).toBe('fix');
    expect(stepAfter('fix', { ...nothing, columns: 3 })).toBe('confirm');
    expect(stepAfter('confirm', { ...nothing, files: 1 })).toBeNull();
  });

  it('goes back one at a time', () => {
    expect(stepBefore('confirm')).toBe('match');
    expect(stepBefore('files')).toBeNull();
  });
});
