import { inflateSync, crc32 as witness } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { png } from '../../../server/export/png.ts';
import { crc32 } from '../../../server/export/png-chunks.ts';
import { drawNetwork } from '../../../server/graph/drawing.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import { StudyError } from '../../../server/model/errors.ts';
import { deflate } from '../../../server/pipeline/deflate.ts';
import { fontPath } from '../graph/inter-widths.ts';
import { drawingRequest, smallNetwork } from '../graph/small-networks.ts';

const fonts = { regular: fontPath('400Regular'), semiBold: fontPath('600SemiBold') };

async function render(label: string, own: { widthMm?: number; dpi?: number; fonts?: typeof fonts } = {}): Promise<Buffer> {
  const network = smallNetwork(
    [
      { id: 'a', label },
      { id: 'b', label: 'B' },
    ],
    [['a', 'b']],
  );
  const drawing = drawNetwork(network, layoutNetwork(network.graph, 1), drawingRequest());
  const bytes = await png.render(drawing, {
    widthMm: 174,
    dpi: 96,
    locale: 'nl',
    metadata: { seed: '1', note: 'café ’t' },
    fonts,
    deflate,
    ...own,
  });
  return Buffer.from(bytes as Uint8Array);
}

function chunksOf(file: Buffer): { name: string; data: Buffer; crc: number }[] {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      name: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      crc: file.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

describe('png', () => {
  it('has exactly the width in dots that width and resolution ask for', async () => {
    for (const [widthMm, dpi, width] of [
      // 174 mm is 6.8504 inch, 85 mm is 3.3465 inch.
      [174, 96, 658],
      [174, 300, 2055],
      [85, 600, 2008],
    ] as const) {
      const [header] = chunksOf(await render('A', { widthMm, dpi }));
      expect(header?.name).toBe('IHDR');
      expect(header?.data.readUInt32BE(0)).toBe(width);
    }
  });

  it('says how large it is on paper, behind the header', async () => {
    const chunks = chunksOf(await render('A', { dpi: 300 }));
    expect(chunks.map(({ name }) => name).slice(0, 4)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt']);
    const size = chunks[1]?.data;
    // 300 dots per inch are 11811.02 a metre; unit 1 is the metre.
    expect([size?.readUInt32BE(0), size?.readUInt32BE(4), size?.[8], size?.length]).toEqual([11811, 11811, 1, 9]);
  });

  it('carries title and settings as UTF-8', async () => {
    const texts = chunksOf(await render('A'))
      .filter(({ name }) => name === 'iTXt')
      .map(({ data }) => data.toString('utf8').split('\0'));
    expect(texts.map(([keyword]) => keyword)).toEqual(['Title', 'Comment']);
    expect(JSON.parse(texts[1]?.at(-1) ?? '')).toEqual({ note: 'café ’t', seed: '1' });
  });

  it('has right check sums in every chunk', async () => {
    for (const { name, data, crc } of chunksOf(await render('A')))
      expect(crc).toBe(witness(Buffer.concat([Buffer.from(name, 'latin1'), data])));
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('draws accents and typographic signs: another letter is another picture', async () => {
    const pictures = await Promise.all(
      ['Creche t', 'Crèche t', 'Crèche ’t', 'Crèche ’t ç', ''].map(async (label) => (await render(label)).toString('base64')),
    );
    expect(new Set(pictures).size).toBe(5);
  });

  it('stands on white, not on nothing', async () => {
    const chunks = chunksOf(await render('A'));
    const data = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((chunk) => chunk.data)));
    // First row: filter byte, then the first pixel; an unfiltered or left-differenced first pixel is written as it is.
    const channels = chunks[0]?.data[9] === 6 ? 4 : 3;
    expect([...data.subarray(1, 1 + channels)]).toEqual(Array(channels).fill(255));
  });

  it('refuses a figure too large to draw, in plain words', async () => {
    await expect(render('A', { widthMm: 420, dpi: 2400 })).rejects.toThrow(StudyError);
  });

  it('does not give out a figure without letters', async () => {
    await expect(render('A', { fonts: { ...fonts, semiBold: '/no/such/font.ttf' } })).rejects.toThrow(/no letters/);
  });
});
