import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * Reads advance widths from a TrueType file (tables head, hhea, hmtx, cmap format 4) and prints server/graph/label-widths.ts:
 *   node test/server/graph/inter-widths.ts > server/graph/label-widths.ts
 * labels.test.ts reads the same fonts and fails when that file is out of step with them.
 */

/** The characters of the table: ASCII, Latin-1, Latin Extended-A, and the punctuation of Dutch, French and English prose. */
export const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
];

/** The font file of one weight in the package. */
export function fontPath(name: '400Regular' | '600SemiBold'): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);
}

/** Advance widths in thousandths of the letter size, by range; 0 where the font lacks the character. */
export function readWidths(path: string): number[][] {
  const bytes = readFileSync(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(bytes.toString('latin1', entry, entry + 4), view.getUint32(entry + 8));
  }
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`no table ${name}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const glyphs = glyphLookUp(view, table('cmap'));
  const width = (code: number): number => {
    const glyph = glyphs(code);
    const advance = view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1));
    return glyph === 0 ? 0 : Math.round((advance * 1000) / unitsPerEm);
  };
  return ranges.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => width(first + index)));
}

/** Character -> glyph by the format 4 subtable of the Windows Unicode encoding. */
function glyphLookUp(view: DataView, cmap: number): (code: number) => number {
  let start = -1;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + 8 * index;
    const offset = cmap + view.getUint32(record + 4);
    if (view.getUint16(record) === 3 && view.getUint16(record + 2) === 1 && view.getUint16(offset) === 4) start = offset;
  }
  if (start === -1) throw new Error('no Unicode character map of format 4');
  const doubled = view.getUint16(start + 6);
  return (code) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (view.getUint16(start + 14 + segment) < code) continue;
      const startCode = start + 16 + doubled + segment;
      if (view.getUint16(startCode) > code) return 0;
      const delta = view.getUint16(startCode + doubled);
      const rangeAt = startCode + 2 * doubled;
      const rangeOffset = view.getUint16(rangeAt);
      if (rangeOffset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + rangeOffset + 2 * (code - view.getUint16(startCode)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function wrapNumbers(numbers: readonly number[]): string {
  const lines: string[] = [];
  for (let at = 0; at < numbers.length; at += 24) lines.push(`      ${numbers.slice(at, at + 24).join(', ')},`);
  return lines.join('\n');
}

function print(): string {
  const weight = (name: '400Regular' | '600SemiBold'): string =>
    readWidths(fontPath(name))
      .map(
        (widths, index) =>
          `    [\n      // from U+${(ranges[index]?.[0] ?? 0).toString(16).padStart(4, '0')}\n${wrapNumbers(widths)}\n    ],`,
      )
      .join('\n');
  return `/*
 * Advance widths of Inter (SIL Open Font Licence 1.1) in thousandths of the letter size.
 * Made by test/server/graph/inter-widths.ts from the fonts in @expo-google-fonts/inter 0.4.2; not to be edited by hand.
 */

/** First character of each range of \`interWidths\`. */
export const rangeStarts: readonly number[] = [${ranges.map(([first]) => first).join(', ')}];

/** Widths by weight and range; 0 = the font lacks the character. */
// biome-ignore format: a table of numbers reads best in rows
export const interWidths: Readonly<Record<'regular' | 'semiBold', readonly (readonly number[])[]>> = {
  regular: [
${weight('400Regular')}
  ],
  semiBold: [
${weight('600SemiBold')}
  ],
};
`;
}

if (process.argv[1]?.endsWith('inter-widths.ts')) process.stdout.write(print());
