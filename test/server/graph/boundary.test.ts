import { describe, expect, test } from 'vitest';
import { StudyError } from '../../../server/model/errors.ts';
import type { PartialRecipe } from '../../../server/model/network-recipe.ts';
import { build, leftOut, ties } from './sketch.ts';
import { contact, organisations, type PlainStudy, relation } from './study.ts';

/** Two towns: a, b in Boom; c (Berchem), d (Deurne) in Antwerpen; e nowhere. Ties a>b, b>c, c>d, d>e. */
const towns: PlainStudy = {
  municipalities: [
    { municipality_id: '11005', name: 'Boom' },
    { municipality_id: '11002', name: 'Antwerpen' },
  ],
  organisations: [
    { org_id: 'a', name: 'A', municipality: '11005' },
    { org_id: 'b', name: 'B', municipality: 'boom' },
    { org_id: 'c', name: 'C', municipality: '11002', district: 'Berchem' },
    { org_id: 'd', name: 'D', municipality: 'Antwerpen', district: 'Deurne' },
    { org_id: 'e', name: 'E' },
  ],
  relations: [relation('a', 'b'), relation('b', 'c'), relation('c', 'd'), relation('d', 'e')],
};

function refusal(action: () => unknown): StudyError {
  try {
    action();
  } catch (error) {
    if (error instanceof StudyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the boundary of a network', () => {
  test('an empty study gives a network without nodes', () => {
    const { graph, report } = build({});
    expect([graph.order, graph.size]).toEqual([0, 0]);
    expect(report).toEqual({
      read: 0,
      used: 0,
      leftOut: [],
      logged: null,
      response: null,
      unlisted: [],
      isolatesSetAside: [],
    });
  });

  test('without a choice everybody is inside, isolates too', () => {
    const network = build({ ...towns, organisations: [...(towns.organisations ?? []), { org_id: 'f', name: 'F' }] });
    expect(network.graph.nodes()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(ties(network)).toEqual(['a>b', 'b>c', 'c>d', 'd>e']);
  });

  test.each(['Boom', 'BOOM ', '11005'])('the municipality %o is found by name or id, and shown by name', (name) => {
    const network = build(towns, { municipalities: [name] });
    expect(network.graph.nodes()).toEqual(['a', 'b']);
    expect(network.graph.mapNodes((_id, { municipality }) => municipality)).toEqual(['Boom', 'Boom']);
    expect(network.graph.getNodeAttribute('a', 'attributes')).toEqual({ municipality: 'Boom' });
    // b>c has one end outside; c>d and d>e both.
    expect(leftOut(network)).toEqual({ 'outside-boundary': 3 });
    expect(network.report).toMatchObject({ read: 4, used: 1 });
  });

  test('a district narrows the municipality', () => {
    expect(build(towns, { districts: ['berchem'] }).graph.nodes()).toEqual(['c']);
    expect(build(towns, { municipalities: ['Antwerpen'], districts: ['Berchem', 'Deurne'] }).graph.nodes()).toEqual(['c', 'd']);
    expect(build(towns, { municipalities: ['Boom'], districts: ['Berchem'] }).graph.nodes()).toEqual([]);
  });

  test('partners come from outside when they have a tie with somebody inside; their ties among themselves do not', () => {
    const more = { ...towns, relations: [...(towns.relations ?? []), relation('d', 'a')] };
    const network = build(more, { municipalities: ['Boom'], boundary: 'inside-and-partners' });
    // c and d are partners through b>c and d>a; c>d stays out.
    expect(network.graph.nodes()).toEqual(['a', 'b', 'c', 'd']);
    expect(network.graph.filterNodes((_id, { inside }) => !inside)).toEqual(['c', 'd']);
    expect(ties(network)).toEqual(['a>b', 'b>c', 'd>a']);
    expect(leftOut(network)).toEqual({ 'outside-boundary': 2 });
  });

  test('a partner whose only tie falls by the rule or the threshold is no partner', () => {
    const choice: PartialRecipe = { municipalities: ['Boom'], boundary: 'inside-and-partners' };
    expect(build(towns, { ...choice, tieRule: 'intersection' }).graph.nodes()).toEqual(['a', 'b']);
    expect(build(towns, { ...choice, threshold: 2 }).graph.nodes()).toEqual(['a', 'b']);
  });

  test('in_boundary = false is outside even when nothing is chosen', () => {
    const plain = {
      organisations: [...organisations('a', 'b'), { org_id: 'x', name: 'X', in_boundary: false }],
      relations: [relation('a', 'b'), relation('b', 'x')],
    };
    expect(build(plain).graph.nodes()).toEqual(['a', 'b']);
    expect(build(plain, { boundary: 'inside-and-partners' }).graph.nodes()).toEqual(['a', 'b', 'x']);
  });

  test('organisations that only records name are nodes, marked and reported, unless a place is chosen', () => {
    const plain = { ...towns, contacts: [contact('a', 'Ghost'), contact('ghost', 'a')] };
    const network = build(plain);
    // Two spellings of one id: the least by code point stands.
    expect(network.graph.nodes()).toEqual(['Ghost', 'a', 'b', 'c', 'd', 'e']);
    expect(network.graph.getNodeAttributes('Ghost')).toMatchObject({ label: 'Ghost', listed: false, inside: true, sector: null });
    expect(network.report.unlisted).toEqual(['Ghost']);
    expect(build(plain, { municipalities: ['Boom'] }).report.unlisted).toEqual([]);
    expect(build(plain, { municipalities: ['Boom'], boundary: 'inside-and-partners' }).report.unlisted).toEqual(['Ghost']);
  });

  test('ids are compared folded', () => {
    const network = build({ organisations: organisations('Ocmw-Boom', 'b'), relations: [relation(' OCMW-boom', 'B')] });
    expect(ties(network)).toEqual(['Ocmw-Boom>b']);
    expect(network.report.unlisted).toEqual([]);
  });

  test('isolates are set aside only when asked, and named', () => {
    const network = build(
      { organisations: organisations('c', 'a', 'b', 'd'), relations: [relation('b', 'a')] },
      { keepIsolates: false },
    );
    expect(network.graph.nodes()).toEqual(['a', 'b']);
    expect(network.report.isolatesSetAside).toEqual(['c', 'd']);
  });

  test('unknown places are refused with those that are known', () => {
    const municipality = refusal(() => build(towns, { municipalities: ['Gent'] }));
    expect(municipality).toMatchObject({ kind: 'invalid', code: 'unknown-municipality', where: { field: 'municipalities' } });
    expect(municipality.text.nl).toContain('Antwerpen, Boom');
    const district = refusal(() => build(towns, { districts: ['Hoboken'] }));
    expect(district).toMatchObject({ kind: 'invalid', code: 'unknown-district' });
    expect(district.text.en).toContain('Berchem, Deurne');
  });

  test('where no place and no relation type is known, there is nothing to choose from', () => {
    const bare = { contacts: [contact('a', 'b')] };
    const cases: readonly (readonly [PartialRecipe, string, string])[] = [
      [{ municipalities: ['Gent'] }, 'no-municipalities', 'The municipality of no organisation in this study is known'],
      [{ districts: ['Hoboken'] }, 'no-districts', 'The district of no organisation in this study is known'],
      [{ relationTypes: ['advice'] }, 'no-types-to-choose', 'No tie in this study has a relation type'],
    ];
    for (const [recipe, code, sentence] of cases) {
      const refused = refusal(() => build(bare, recipe));
      expect([refused.code, refused.text.en]).toEqual([code, expect.stringContaining(sentence)]);
      expect(refused.text.en).not.toContain('Choose from');
    }
  });

  test('what a node carries', () => {
    const { graph, report } = build({
      organisations: [
        {
          org_id: 'a',
          name: 'OCMW',
          type: 'public-welfare-centre',
          sector: 'welfare',
          municipality: 'Boom',
          district: 'Centrum',
          building_id: 'b1',
          lat: 51.1,
          lon: 4.4,
          governance_role: 'lead',
          responded: true,
          attributes: { club: 'red', __proto__x: '', sector: 'spoofed' },
        },
        { org_id: 'b', name: 'B', responded: false },
        { org_id: 'c', name: 'C' },
      ],
    });
    expect(graph.getNodeAttributes('a')).toEqual({
      label: 'OCMW',
      kind: 'public-welfare-centre',
      sector: 'welfare',
      municipality: 'Boom',
      district: 'Centrum',
      listed: true,
      inside: true,
      responded: true,
      building: 'b1',
      lat: 51.1,
      lon: 4.4,
      folded: [],
      attributes: {
        club: 'red',
        sector: 'welfare',
        type: 'public-welfare-centre',
        municipality: 'Boom',
        district: 'Centrum',
        governance_role: 'lead',
      },
    });
    // Asked: a (answered) and b; nobody knows whether c was.
    expect(report.response).toEqual({ answered: 1, asked: 2 });
  });

  test('a kept header that is a trap in JavaScript stays an attribute', () => {
    const attributes = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    const { graph } = build({ organisations: [{ org_id: '__proto__', name: 'P', attributes }] });
    expect(Object.entries(graph.getNodeAttribute('__proto__', 'attributes'))).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});
