import { describe, expect, test } from 'vitest';
import { rollUp } from '../../../server/graph/build/roll-up.ts';
import { build, leftOut, ties, weights } from './sketch.ts';
import { type PlainStudy, relation } from './study.ts';

const site = (parent: number, sector: string | null = 'welfare', inside = true) => ({ parent, sector, inside });

describe('where an organisation is folded to', () => {
  test('up the chain as far as the rule holds', () => {
    // 0 <- 1 <- 2, and 3 of another sector under 2
    const chain = [site(-1), site(0), site(1), site(2, 'childcare')];
    expect([...rollUp(chain, 'none')]).toEqual([0, 1, 2, 3]);
    expect([...rollUp(chain, 'sites')]).toEqual([0, 0, 0, 3]);
    expect([...rollUp(chain, 'all')]).toEqual([0, 0, 0, 0]);
  });

  test('a sector that is not known is not the same sector', () => {
    expect([...rollUp([site(-1, null), site(0, null)], 'sites')]).toEqual([0, 1]);
    expect([...rollUp([site(-1, 'Welzijn'), site(0, 'welfare')], 'sites')]).toEqual([0, 0]);
  });

  test('not over the boundary, either way', () => {
    expect([...rollUp([site(-1), site(0, 'welfare', false)], 'all')]).toEqual([0, 1]);
    expect([...rollUp([site(-1, 'welfare', false), site(0)], 'all')]).toEqual([0, 1]);
  });

  test('circles are left as they are, and so is what leads into them', () => {
    // 0 -> 0; 1 -> 2 -> 3 -> 1 with 4 -> 1; 5 -> 6
    const sites = [site(0), site(2), site(3), site(1), site(1), site(6), site(-1)];
    expect([...rollUp(sites, 'all')]).toEqual([0, 1, 2, 3, 4, 6, 6]);
  });
});

describe('a network with sites folded', () => {
  const city: PlainStudy = {
    organisations: [
      { org_id: 'ocmw', name: 'OCMW', sector: 'welfare', municipality: 'Antwerpen' },
      {
        org_id: 'north',
        name: 'North',
        sector: 'welfare',
        municipality: 'Antwerpen',
        district: 'North',
        part_of: 'OCMW',
        responded: true,
      },
      { org_id: 'south', name: 'South', sector: 'welfare', municipality: 'Antwerpen', part_of: 'ocmw', responded: false },
      { org_id: 'creche', name: 'Crèche', sector: 'childcare', municipality: 'Antwerpen', part_of: 'ocmw' },
      { org_id: 'house', name: 'House', sector: 'partner', municipality: 'Antwerpen', part_of: 'elsewhere' },
    ],
    relations: [relation('north', 'creche'), relation('south', 'creche'), relation('north', 'south'), relation('house', 'south')],
  };

  test('ties of sites become ties of the organisation; ties among sites are left out and counted', () => {
    const network = build(city, { rollUp: 'sites' });
    expect(network.graph.nodes()).toEqual(['creche', 'house', 'ocmw']);
    expect(weights(network)).toEqual({ 'house>ocmw': 1, 'ocmw>creche': 2 });
    expect(network.graph.getNodeAttributes('ocmw')).toMatchObject({ folded: ['north', 'south'], label: 'OCMW', responded: true });
    expect(leftOut(network)).toEqual({ 'self-tie': 1 });
    expect(network.report.response).toEqual({ answered: 1, asked: 1 });
  });

  test('all: whatever is part of it', () => {
    const network = build(city, { rollUp: 'all' });
    expect(ties(network)).toEqual(['house>ocmw']);
    expect(network.graph.getNodeAttribute('ocmw', 'folded')).toEqual(['creche', 'north', 'south']);
    expect(leftOut(network)).toEqual({ 'self-tie': 3 });
  });

  test('a district keeps its own site', () => {
    expect(build(city, { districts: ['North'], rollUp: 'all' }).graph.nodes()).toEqual(['north']);
  });

  test('reports of two sites are one report of their organisation', () => {
    // north and south report the crèche, the crèche reports south: both sides of ocmw-creche.
    const relations = [relation('north', 'creche'), relation('south', 'creche'), relation('creche', 'south')];
    const network = build({ ...city, relations }, { rollUp: 'sites', tieRule: 'intersection' });
    expect(ties(network)).toEqual(['creche>ocmw', 'ocmw>creche']);
    expect(ties(build({ ...city, relations }, { tieRule: 'intersection' }))).toEqual(['creche>south', 'south>creche']);
  });
});
