import { listRoom } from './list-room.ts';

/** Whole numbers of up to 53 bits, as many as there are rows: an ordinary list of a million is moved in memory again and again while it grows. */
export class GrowingNumbers {
  #numbers = new Float64Array(512);
  #expected = 0;
  length = 0;

  /** Says how many there may be in all; what is expected wrongly costs room or time, nothing else. */
  expect(count: number): void {
    this.#expected = count;
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const numbers = new Float64Array(listRoom(this.length, this.#expected));
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[this.length++] = number;
  }

  /** @param index of one that was put there */
  at(index: number): number {
    return this.#numbers[index] as number;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }
}
