import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableKindListSchema } from '../../../server/http/contract.ts';
import { tableKinds } from '../../../server/model/tables.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

it('tells every table with its columns, which are needed, which hold persons, and the words they know', async () => {
  const { tables } = tableKindListSchema.parse(await (await serving.ask('/api/v1/table-kinds')).json());
  expect(tables.map(({ kind }) => kind)).toEqual(tableKinds);
  const columns = new Map(tables.find(({ kind }) => kind === 'contacts')?.columns.map((column) => [column.name, column]));
  expect(columns.get('date')).toEqual({ name: 'date', type: 'date', required: true, personal: false, words: null });
  expect(columns.get('family_code')).toMatchObject({ required: false, personal: true });
  expect(columns.get('channel')?.words?.find(({ word }) => word === 'phone')?.label?.nl).toBe('Telefoon');
  const relations = tables.find(({ kind }) => kind === 'relations')?.columns.find(({ name }) => name === 'direction');
  expect(relations?.words).toEqual([
    { word: 'directed', label: null },
    { word: 'mutual', label: null },
  ]);
});
