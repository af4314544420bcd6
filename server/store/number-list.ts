/** Numbers up to here are looked up: places in a block, and most numbers that people write. */
const lookedUp = 4096;
/** By number: its digits as bytes, the first one lowest, and how many they are. */
const digits = new Int32Array(lookedUp);
const lengths = new Uint8Array(lookedUp);
for (let number = 0; number < lookedUp; number++) {
  const text = String(number);
  lengths[number] = text.length;
  for (let at = 0; at < text.length; at++) digits[number] = (digits[number] as number) | (text.charCodeAt(at) << (8 * at));
}

/** Bytes that the digits of one number are written with, and the most that any number takes with its comma. */
const widest = 32;
const comma = 44;

/** A list of numbers as JSON, written number by number: a list of values that is made into text takes three times as long. */
export class NumberList {
  #bytes: Buffer;
  #words: DataView;
  #at = 0;

  /** @param count numbers to come, about */
  constructor(count: number) {
    this.#bytes = Buffer.allocUnsafeSlow(8 * count + widest);
    this.#words = new DataView(this.#bytes.buffer);
  }

  /** @param number NaN = there is none */
  add(number: number): void {
    if (this.#at + widest > this.#bytes.length) this.#widen();
    if (number >= 0 && number < lookedUp && number === Math.trunc(number)) {
      this.#words.setInt32(this.#at, digits[number] as number, true);
      this.#at += lengths[number] as number;
    } else this.#at += this.#bytes.write(JSON.stringify(number), this.#at, 'latin1');
    this.#bytes[this.#at++] = comma;
  }

  text(): string {
    return `[${this.#bytes.toString('latin1', 0, Math.max(0, this.#at - 1))}]`;
  }

  #widen(): void {
    const bytes = Buffer.allocUnsafeSlow(2 * this.#bytes.length);
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer);
  }
}
