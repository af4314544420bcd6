import type { Deflate } from './exporter.ts';
import type { Dots } from './raster/coverage.ts';

/*
 * A PNG file (W3C Portable Network Graphics, third edition): signature, then chunks of length, name, data, CRC-32 of name and data.
 */

const metresPerInch = 0.0254;
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A picture without gaps as a file. Its rows are compressed as they are: of figures, whose colours come again and again, that makes smaller
 * files than differences between neighbours do.
 * @param about chunks between header and dots
 */
export async function pngFile(dots: Dots, about: readonly Uint8Array[], deflate: Deflate): Promise<Uint8Array> {
  const data = await deflate(rowsOf(dots));
  const parts = [signature, header(dots), ...about, chunk('IDAT', data), chunk('IEND', new Uint8Array())];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** IHDR: eight bits for each of red, green, blue; rows in order. */
function header({ width, height }: Dots): Uint8Array {
  const data = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  return chunk('IHDR', data);
}

/** Red, green, blue of each dot; before each row a 0: no filter. */
function rowsOf({ width, height, bytes }: Dots): Uint8Array {
  const rows = new Uint8Array(height * (3 * width + 1));
  let to = 0;
  let from = 0;
  for (let row = 0; row < height; row++) {
    to++;
    for (let dot = 0; dot < width; dot++) {
      rows[to] = bytes[from] as number;
      rows[to + 1] = bytes[from + 1] as number;
      rows[to + 2] = bytes[from + 2] as number;
      to += 3;
      from += 4;
    }
  }
  return rows;
}

/** pHYs: how many dots go into a metre, so that the figure is printed at its width. */
export function physicalSize(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / metresPerInch);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk('pHYs', data);
}

/** iTXt: text in UTF-8 under an ASCII keyword, not compressed, no language given. */
export function text(keyword: string, words: string): Uint8Array {
  const encoder = new TextEncoder();
  return chunk('iTXt', new Uint8Array([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(words)]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(name), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}

/** What each byte changes in a check sum. */
const changes = Uint32Array.from({ length: 256 }, (_, byte) => {
  let change = byte;
  for (let bit = 0; bit < 8; bit++) change = (change >>> 1) ^ (0xedb88320 & -(change & 1));
  return change;
});

/** CRC-32 of ISO 3309, reflected, polynomial EDB88320. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (changes[(crc ^ byte) & 255] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
