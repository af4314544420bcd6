/*
 * Chunks of a PNG file (W3C Portable Network Graphics, third edition): length, name, data, CRC-32 of name and data.
 */

const metresPerInch = 0.0254;
/** Signature, and the IHDR chunk that must follow it. */
const headerLength = 8 + 12 + 13;

/** Puts chunks behind the header of a PNG. */
export function insertChunks(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const added = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint8Array(png.length + added);
  whole.set(png.subarray(0, headerLength));
  let at = headerLength;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  whole.set(png.subarray(headerLength), at);
  return whole;
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

/** CRC-32 of ISO 3309, reflected, polynomial EDB88320. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
