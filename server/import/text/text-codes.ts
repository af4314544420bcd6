/** Who reads codes some at a time may read so many bytes beyond the text. */
const bytesBehind = 64;
/** Behind the text stands the end of a line. */
const lineEnd = 10;

/**
 * The UTF-16 codes of a text where they can be looked at several times faster than in the text: one byte each where all of it is ASCII,
 * as nearly every log is for the most part, and two where it is not. Several can be read as one number.
 */
export class TextCodes {
  /** How often the index of a code must be doubled to find its bytes: 0 or 1. */
  wide: 0 | 1 = 0;
  bytes = new Uint8Array(1024);
  /** The bytes as numbers of several. */
  words = new DataView(this.bytes.buffer);
  #units = new Uint16Array(this.bytes.buffer);
  readonly #encoder = new TextEncoder();

  /** Lays down the codes of another text. */
  lay(text: string): void {
    const { length } = text;
    if (this.bytes.length < 2 * length + bytesBehind) this.#makeRoom(length);
    // The UTF-8 bytes of ASCII are its codes, and are made at once.
    const { read, written } = this.#encoder.encodeInto(text, this.bytes.subarray(0, length));
    if (read === length && written === length) {
      this.wide = 0;
      this.bytes[length] = lineEnd;
      return;
    }
    this.wide = 1;
    const units = this.#units;
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
    units[length] = lineEnd;
  }

  #makeRoom(length: number): void {
    this.bytes = new Uint8Array(4 * length + bytesBehind);
    this.words = new DataView(this.bytes.buffer);
    this.#units = new Uint16Array(this.bytes.buffer);
  }

  /** One code of the text, or of what stands behind it. */
  at(index: number): number {
    // There is room for both behind the text.
    return (this.wide === 0 ? this.bytes[index] : this.#units[index]) as number;
  }
}
