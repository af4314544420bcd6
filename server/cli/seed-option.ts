import { StudyError } from '../model/errors.ts';

/** The seed of an option; null = it is not there. @throws StudyError `bad-setting` */
export function readSeed(word: string | undefined): number | null {
  return word === undefined ? null : parseSeed(word);
}

/** @throws StudyError `bad-setting` */
export function parseSeed(word: string): number {
  const seed = Number(word);
  if (!/^\d{1,10}$/.test(word) || seed > 2 ** 31 - 1) {
    throw new StudyError('usage', 'bad-setting', { name: '--seed', value: word, problem: '0 … 2147483647' });
  }
  return seed;
}
