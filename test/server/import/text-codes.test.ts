import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextCodes } from '../../../server/import/text/text-codes.ts';

const codesIn = (codes: TextCodes, length: number): number[] => Array.from({ length }, (_, at) => codes.at(at));

describe('TextCodes', () => {
  const codes = new TextCodes();
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(unit, fc.string())).map((all) => all.join('')),
  );

  it('holds the codes of any text, half pairs among them, and the end of a line behind them', () => {
    fc.assert(
      fc.property(text, (said) => {
        codes.lay(said);
        expect(codesIn(codes, said.length + 1)).toEqual([...codesIn16(said), 10]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a byte for each where all are ASCII, and two where one is not', () => {
    codes.lay('x'.repeat(5000));
    expect([codes.wide, codes.at(4999), codes.at(5000)]).toEqual([0, 120, 10]);
    codes.lay(`${'x'.repeat(5000)}é`);
    expect([codes.wide, codes.at(4999), codes.at(5000), codes.at(5001)]).toEqual([1, 120, 233, 10]);
  });
});

const codesIn16 = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
