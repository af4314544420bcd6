import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  href,
  isSameTie,
  keepForOtherPage,
  keepLanguage,
  readAddress,
  tabs,
  twoModeRules,
  twoModeSides,
  writeAddress,
} from '../../../client/state/address.ts';

const id = fc.string({ minLength: 1, maxLength: 30 });
const selection = fc.oneof(
  fc.constant(null),
  id.map((node) => ({ kind: 'node' as const, id: node })),
  fc.tuple(id, id).map(([from, to]) => ({ kind: 'tie' as const, from, to })),
);
const address: fc.Arbitrary<Address> = fc.record({
  recipe: fc.record({ municipalities: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
  sizeBy: fc.option(id),
  selection,
  tab: fc.constantFrom(...tabs),
  indicator: fc.option(id),
  side: fc.constantFrom(null, ...twoModeSides),
  rule: fc.constantFrom(...twoModeRules),
});

describe('the address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(address, (whole) => {
        const text = writeAddress(new URLSearchParams(), whole).toString();
        expect(readAddress(new URLSearchParams(text))).toEqual(whole);
      }),
    );
  });

  it('keeps what a change does not name', () => {
    const before = new URLSearchParams('municipality=Boom&sizeBy=degree_union&tab=ties&lang=fr');
    expect(writeAddress(before, { selection: { kind: 'tie', from: 'a', to: 'b' } }).toString()).toBe(
      'municipality=Boom&sizeBy=degree_union&tab=ties&lang=fr&tieFrom=a&tieTo=b',
    );
  });

  it('holds one selection at a time', () => {
    const tie = writeAddress(new URLSearchParams('node=a'), { selection: { kind: 'tie', from: 'a', to: 'b' } });
    expect(tie.toString()).toBe('tieFrom=a&tieTo=b');
    expect(writeAddress(tie, { selection: null }).toString()).toBe('');
  });

  it('takes half a tie for none', () => {
    expect(readAddress(new URLSearchParams('tieFrom=a')).selection).toBeNull();
  });

  it('carries recipe, size and language to another page of the study, not the selection', () => {
    const params = new URLSearchParams('municipality=Boom&municipality=Gent&sizeBy=x&node=a&tab=ties&lang=en');
    expect(keepForOtherPage(params).toString()).toBe('municipality=Boom&municipality=Gent&sizeBy=x&lang=en');
    expect(keepLanguage(params).toString()).toBe('lang=en');
    expect(href('/', keepLanguage(new URLSearchParams()))).toBe('/');
  });
});

describe('a selected tie', () => {
  it('is the same in both directions', () => {
    const tie = { kind: 'tie', from: 'a', to: 'b' } as const;
    expect(isSameTie(tie, 'a', 'b')).toBe(true);
    expect(isSameTie(tie, 'b', 'a')).toBe(true);
    expect(isSameTie(tie, 'a', 'c')).toBe(false);
    expect(isSameTie({ kind: 'node', id: 'a' }, 'a', 'b')).toBe(false);
    expect(isSameTie(null, 'a', 'b')).toBe(false);
  });
});
