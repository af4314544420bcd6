import { type ErrorKind, StudyError, type Values, type Where } from './errors.ts';
import type { MessageCode } from './messages.ts';

/** An error as plain data, fit to go from one thread to another. */
export type ToldError =
  | {
      readonly refused: true;
      readonly kind: ErrorKind;
      readonly code: MessageCode;
      readonly values: Values;
      readonly where: Where;
    }
  | { readonly refused: false; readonly name: string; readonly stack: string };

export function tellError(error: unknown): ToldError {
  if (error instanceof StudyError) {
    const { kind, code, values, where } = error;
    return { refused: true, kind, code, values, where };
  }
  if (error instanceof Error) return { refused: false, name: error.name, stack: error.stack ?? '' };
  return { refused: false, name: typeof error, stack: '' };
}

export function retellError(told: ToldError): Error {
  if (told.refused) return new StudyError(told.kind, told.code, told.values, told.where);
  const error = new Error('A job failed');
  error.name = told.name;
  error.stack = told.stack;
  return error;
}
