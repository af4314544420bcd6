const encoder = new TextEncoder();
const zero = 48;

/**
 * A text that grows, as the bytes of its UTF-8. A network of a long log has as many numbers in its text as the log has rows: written as bytes
 * straight away they are never strings.
 */
export class TextBytes {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** What was written; lies in the memory of this text. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  add(text: string): void {
    // No UTF-16 unit becomes more than three bytes.
    this.#makeRoom(3 * text.length);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Adds one character of ASCII, by its code. */
  addCode(code: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = code;
  }

  /** Adds a whole number of 0 or more, below 2^31, in decimal digits. */
  addNumber(number: number): void {
    this.#makeRoom(10);
    let end = this.#length + digitsOf(number);
    this.#length = end;
    let left = number | 0;
    do {
      const tenth = (left / 10) | 0;
      this.#bytes[--end] = zero + left - 10 * tenth;
      left = tenth;
    } while (left > 0);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + count));
    wider.set(this.bytes);
    this.#bytes = wider;
  }
}

function digitsOf(number: number): number {
  let digits = 1;
  for (let limit = 10; number >= limit; limit *= 10) digits++;
  return digits;
}
