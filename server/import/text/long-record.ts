import type { QuoteFault } from '../format.ts';

const quote = 34;
const newLine = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;

/**
 * Where in a record the next character stands. `closing` is behind a quote that closes a cell or is the first of a doubled one, `closed` is
 * behind a space after it, `return` behind a carriage return that ended the record.
 */
type State = 'start' | 'plain' | 'quoted' | 'closing' | 'closed' | 'return';

/**
 * Goes over a record that is too long to be held, character by character, and keeps nothing of it but where it ends and what is wrong with it:
 * mostly a quote that was never closed, or closed a million rows further on. It follows the same rules as read-record.ts.
 */
export class LongRecord {
  /** Physical line at the next character, from 1. */
  line: number;
  readonly #firstLine: number;
  readonly #separator: number;
  #state: State = 'start';
  #cell = 0;
  /** Characters of the cell at hand, and the longest cell so far. */
  #length = 0;
  #longest = { cell: 0, length: 0 };
  /** Line of the last quote that opened. */
  #opened = 1;
  #before = 0;
  #isBlank = true;
  #fault: QuoteFault | null = null;

  /** @param line physical line on which the record starts */
  constructor(delimiter: string, line: number) {
    this.line = line;
    this.#firstLine = line;
    this.#separator = delimiter.charCodeAt(0);
  }

  /** Goes on with the text that follows. @returns the index behind the record; null = it goes on beyond the text */
  take(text: string): number | null {
    const separator = this.#separator;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#state === 'return') return code === newLine ? at + 1 : at;
      const isEnd = code === newLine || code === carriageReturn;
      this.#length++;
      if (this.#state === 'quoted') {
        if (code === quote) this.#state = 'closing';
        else if (isEnd && !(code === newLine && this.#before === carriageReturn)) this.line++;
        this.#before = code;
        continue;
      }
      if (code === quote && this.#state === 'start') {
        this.#state = 'quoted';
        this.#opened = this.line;
        this.#before = 0;
        this.#isBlank = false;
      } else if (code === quote && this.#state === 'closing') {
        this.#state = 'quoted';
        this.#before = code;
      } else if (code === separator) this.#endCell();
      else if (isEnd) {
        this.#endCell();
        this.line++;
        if (code === newLine) return at + 1;
        this.#state = 'return';
      } else {
        if (this.#state === 'start') this.#state = 'plain';
        else if (this.#state !== 'plain') this.#goOnBehindQuote(code);
        if (code !== space && code !== tab) this.#isBlank = false;
      }
    }
    return null;
  }

  /** What is wrong with the record as far as it went; null where it is blank, which no number of separators makes wrong. */
  fault(): QuoteFault | null {
    const line = this.#opened;
    if (this.#state === 'quoted') {
      const lost = this.line - line;
      const endsLine = this.#before === newLine || this.#before === carriageReturn;
      return { code: 'unclosed-quote', line, lost: endsLine ? lost - 1 : lost, cell: this.#cell };
    }
    if (this.#isBlank) return null;
    this.#measure();
    return this.#fault ?? { code: 'record-too-long', line: this.#firstLine, lost: 0, cell: this.#longest.cell };
  }

  #endCell(): void {
    this.#measure();
    this.#cell++;
    this.#length = 0;
    this.#state = 'start';
  }

  #measure(): void {
    if (this.#length > this.#longest.length) this.#longest = { cell: this.#cell, length: this.#length };
  }

  #goOnBehindQuote(code: number): void {
    this.#state = code === space ? 'closed' : 'plain';
    if (code === space) return;
    this.#fault ??= { code: 'text-after-quote', line: this.#firstLine, lost: 0, cell: this.#cell };
  }
}
