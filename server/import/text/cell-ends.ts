import type { TextCodes } from './text-codes.ts';

/*
 * Where cells may end, looked for in eight bytes at a time: looking at one code after the other takes twice as long, most of it because a
 * processor cannot guess how long the next cell is. What is tried on a number is tried on every code in it: their highest bits are kept out of
 * the way, so that no sum runs over into the code beside it.
 */

/** A separator as it lies in a number, for codes of one width. */
export type EndPattern = {
  /** The highest bit of every code of a number, and all others. */
  readonly high: number;
  readonly low: number;
  readonly separators: number;
  /** What takes the codes above those of line ends, and no other, to their highest bit. */
  readonly aboveLineEnds: number;
  /** Moves the highest bits of the codes together: down to the lowest, up side by side, and down again. */
  readonly down: number;
  readonly sideBySide: number;
  readonly downAgain: number;
  /** Codes in one number. */
  readonly codes: number;
};

/** For narrow codes and for wide ones, see `TextCodes`. */
export function endPatterns(separator: number): readonly [EndPattern, EndPattern] {
  return [
    {
      high: 0x80808080,
      low: 0x7f7f7f7f,
      separators: (separator & 0xff) * 0x01010101,
      aboveLineEnds: 0x72727272,
      down: 7,
      sideBySide: 0x10204080,
      downAgain: 28,
      codes: 4,
    },
    {
      high: 0x80008000,
      low: 0x7fff7fff,
      separators: separator * 0x00010001,
      aboveLineEnds: 0x7ff27ff2,
      down: 15,
      sideBySide: 0x40008000,
      downAgain: 30,
      codes: 2,
    },
  ];
}

/**
 * Which of the codes in the next eight bytes may end a cell, a bit for each from the lowest on. It is set for all that do, and for a few that do not:
 * other control characters.
 * @param from index of the first byte
 */
export function endsAmong(words: TextCodes['words'], from: number, pattern: EndPattern): number {
  return endsIn(words.getInt32(from, true), pattern) | (endsIn(words.getInt32(from + 4, true), pattern) << pattern.codes);
}

function endsIn(word: number, { high, low, separators, aboveLineEnds, down, sideBySide, downAgain }: EndPattern): number {
  const apart = word ^ separators;
  const others = (((apart & low) + low) | apart) & (((word & low) + aboveLineEnds) | word);
  return Math.imul((~others & high) >>> down, sideBySide) >>> downAgain;
}
