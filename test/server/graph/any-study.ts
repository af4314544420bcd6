import fc from 'fast-check';
import { tieRules } from '../../../server/model/network-recipe.ts';
import { contact, type PlainStudy, passage, recipe, relation } from './study.ts';

const ids = ['a', 'B', 'c', 'd', 'é', 'f'];
const id = fc.constantFrom(...ids);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyContact = fc
  .record({
    from: id,
    to: id,
    date: fc.constantFrom('2024-01-01', '2024-05-01'),
    type: maybe(fc.constantFrom('referral', 'none')),
  })
  .map(({ from, to, ...more }) => contact(from, to, more));
const anyRelation = fc
  .record({
    from: id,
    to: id,
    present: maybe(fc.boolean()),
    strength: maybe(fc.integer({ min: 1, max: 3 })),
    direction: maybe(fc.constantFrom('directed' as const, 'mutual' as const)),
    reported_by: maybe(fc.constantFrom('both', 'researcher', 'welfare')),
    file: fc.constantFrom('roster-1', 'roster-2'),
  })
  .map(({ from, to, ...more }) => relation(from, to, more));
const anyPassage = fc
  .tuple(id, id, maybe(fc.constantFrom('parent', 'social-worker')))
  .map(([from, to, role]) => passage(from, to, { respondent_role: role }));
const anyOrganisation = (org_id: string) =>
  fc.record({
    org_id: fc.constant(org_id),
    name: fc.constant(`Name of ${org_id}`),
    sector: maybe(fc.constantFrom('welfare', 'childcare')),
    municipality: maybe(fc.constantFrom('Boom', 'Antwerpen')),
    part_of: maybe(id),
  });
/** A study of a few organisations, one of which no list has; records of several files. */
export const anyStudy: fc.Arbitrary<PlainStudy> = fc.record({
  // `f` is named by records but not listed.
  organisations: fc.tuple(...ids.slice(0, 5).map(anyOrganisation)),
  contacts: fc.array(anyContact, { maxLength: 12 }),
  relations: fc.array(anyRelation, { maxLength: 12 }),
  coding: fc.array(anyPassage, { maxLength: 6 }),
});
/** A recipe of the choices that such a study tells apart. */
export const anyRecipe = fc
  .record({
    tieRule: fc.constantFrom(...tieRules),
    direction: fc.constantFrom('directed' as const, 'undirected' as const),
    weight: fc.constantFrom('count' as const, 'strength' as const),
    rollUp: fc.constantFrom('none' as const, 'sites' as const, 'all' as const),
    threshold: fc.constantFrom(0, 2),
    keepIsolates: fc.boolean(),
    boundary: fc.constantFrom('inside' as const, 'inside-and-partners' as const),
  })
  .map((choices) => recipe(choices));
