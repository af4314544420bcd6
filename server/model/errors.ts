import { type MessageCode, messages } from './messages.ts';
import { type Filling, fillText, type Text } from './text.ts';

/** Where in the user's material something is wrong. Lines and rows count from 1; `row` is the Excel row. */
export type Where = {
  readonly file?: string;
  readonly line?: number;
  readonly row?: number;
  readonly column?: string;
  /** A field of a recipe or request, as `period.from`. */
  readonly field?: string;
};

/** What kind of refusal it is; HTTP statuses and exit codes are derived from it, never chosen at the place of the error. */
export type ErrorKind = 'usage' | 'not-found' | 'invalid' | 'conflict' | 'forbidden' | 'too-large' | 'unavailable';

export type Values = Readonly<Record<string, Filling>>;

/** The sentence of a message code with its values filled in. */
export function say(code: MessageCode, values: Values = {}): Text {
  return fillText(messages[code], values);
}

/**
 * The one error a user may see. Its sentence says what is wrong and what to do, in three languages.
 * Anything else that is thrown is a defect and is shown as `unexpected` with a reference number.
 */
export class StudyError extends Error {
  readonly kind: ErrorKind;
  readonly code: MessageCode;
  /** What was filled in, so that the error can be told again in another thread. */
  readonly values: Values;
  readonly text: Text;
  readonly where: Where;

  constructor(kind: ErrorKind, code: MessageCode, values: Values = {}, where: Where = {}, options?: ErrorOptions) {
    const text = say(code, values);
    super(text.en, options);
    this.name = 'StudyError';
    this.kind = kind;
    this.code = code;
    this.values = values;
    this.text = text;
    this.where = where;
  }
}
