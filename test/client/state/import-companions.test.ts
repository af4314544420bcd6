import { expect, it } from 'vitest';
import { companionsOf, typedFile } from '../../../client/state/import-companions.ts';

const files = (...names: readonly string[]) => names.map((file) => ({ file }));

it('what was typed is no file that came along', () => {
  const together = files('relations.csv', 'contacts.csv', 'contacts.csv', typedFile);
  expect(companionsOf({ file: 'relations.csv' }, together)).toEqual({ files: ['contacts.csv'], typed: true });
  expect(companionsOf({ file: typedFile }, together)).toEqual({ files: ['relations.csv', 'contacts.csv'], typed: false });
  expect(companionsOf({ file: 'relations.csv' }, files('relations.csv'))).toEqual({ files: [], typed: false });
});
