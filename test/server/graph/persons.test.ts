import { describe, expect, test } from 'vitest';
import { StudyError } from '../../../server/model/errors.ts';
import { build, leftOut, ties, weights } from './sketch.ts';
import { contact, type PlainStudy, passage, relation } from './study.ts';

/** p1 works for ocmw; p2 for the crèche (first) and the ocmw (primary); p3 for the crèche without contacts; x from elsewhere. */
const team: PlainStudy = {
  organisations: [
    { org_id: 'ocmw', name: 'OCMW', sector: 'welfare', type: 'public-welfare-centre', municipality: 'Boom' },
    { org_id: 'creche', name: 'Crèche', sector: 'childcare', municipality: 'Boom', lat: 51, lon: 4 },
    { org_id: 'far', name: 'Far', sector: 'partner', municipality: 'Gent' },
  ],
  persons: [
    { person_id: 'p1', function: 'social-worker', profession: 'social-work' },
    { person_id: 'p2' },
    { person_id: 'p3', attributes: { team: 'blue' } },
    { person_id: 'gone', consent: 'withdrawn' },
  ],
  affiliations: [
    { person_id: 'p1', org_id: 'ocmw' },
    { person_id: 'p2', org_id: 'creche' },
    { person_id: 'P2', org_id: 'ocmw', primary: true },
    { person_id: 'p3', org_id: 'creche' },
    { person_id: 'gone', org_id: 'ocmw' },
  ],
  contacts: [
    contact('ocmw', 'creche', { from_person: 'p1', to_person: 'p2' }),
    contact('creche', 'ocmw', { from_person: 'P2', to_person: 'p1' }),
    contact('ocmw', 'ocmw', { from_person: 'p1', to_person: 'p2' }),
    contact('far', 'ocmw', { from_person: 'x', to_person: 'p1' }),
    contact('ocmw', 'creche', { from_person: 'p1' }),
    contact('ocmw', 'ocmw', { from_person: 'p1', to_person: 'p1' }),
    contact('ocmw', 'creche', { from_person: 'gone', to_person: 'p2' }),
  ],
  relations: [relation('ocmw', 'creche')],
  coding: [passage('ocmw', 'creche')],
};

describe('a network of persons', () => {
  test('persons of the log and of the affiliations, tied by the log alone', () => {
    const network = build(team, { level: 'person' });
    expect(network.graph.nodes()).toEqual(['p1', 'p2', 'p3', 'x']);
    expect(weights(network)).toEqual({ 'p1>p2': 2, 'p2>p1': 1, 'x>p1': 1 });
    expect(leftOut(network)).toEqual({ 'consent-withdrawn': 1, 'no-person': 1 + 2, 'self-tie': 1 });
    expect(network.report).toMatchObject({ read: 9, used: 4, response: null, unlisted: ['x'] });
  });

  test('what a person carries: the primary affiliation, else the first, else the organisation in the log', () => {
    const { graph } = build(team, { level: 'person' });
    expect(graph.getNodeAttributes('p1')).toMatchObject({
      label: 'p1',
      kind: 'public-welfare-centre',
      sector: 'welfare',
      municipality: 'Boom',
      attributes: { function: 'social-worker', profession: 'social-work', organisation: 'ocmw', sector: 'welfare' },
    });
    expect(graph.getNodeAttribute('p2', 'sector')).toBe('welfare');
    expect(graph.getNodeAttributes('p3')).toMatchObject({
      sector: 'childcare',
      lat: 51,
      attributes: { organisation: 'creche', team: 'blue' },
    });
    expect(graph.getNodeAttributes('x')).toMatchObject({ listed: false, sector: 'partner', attributes: { organisation: 'far' } });
  });

  test('a person is inside through any organisation they act for', () => {
    expect(build(team, { level: 'person', municipalities: ['Boom'] }).graph.nodes()).toEqual(['p1', 'p2', 'p3']);
    const partners = build(team, { level: 'person', municipalities: ['Boom'], boundary: 'inside-and-partners' });
    expect(partners.graph.filterNodes((_id, { inside }) => !inside)).toEqual(['x']);
    expect(build(team, { level: 'person', municipalities: ['Gent'] }).graph.nodes()).toEqual(['x']);
  });

  test('sites are folded in what a person belongs to', () => {
    const folded = (team.organisations ?? []).map((row) => (row.org_id === 'creche' ? { ...row, part_of: 'ocmw' } : row));
    const { graph } = build({ ...team, organisations: folded }, { level: 'person', rollUp: 'all' });
    expect(graph.getNodeAttribute('p3', 'attributes')).toMatchObject({ organisation: 'ocmw', sector: 'welfare' });
  });

  test('the other choices hold: direction, rate, period, types', () => {
    expect(weights(build(team, { level: 'person', direction: 'undirected' }))).toEqual({ 'p1-p2': 3, 'p1-x': 1 });
    // All contacts on one day: 2 in 1 day is 60 in 30.
    expect(weights(build(team, { level: 'person', weight: 'rate' }))).toMatchObject({ 'p1>p2': 60 });
    expect(ties(build(team, { level: 'person', period: { from: '2025-01-01' } }))).toEqual([]);
  });

  test('needs a log that names persons', () => {
    const anonymous = { ...team, contacts: [contact('ocmw', 'creche', { from_person: 'p1' })] };
    for (const refused of [
      () => build(anonymous, { level: 'person' }),
      () => build(team, { level: 'person', sources: ['relations'] }),
    ]) {
      expect(refused).toThrow(StudyError);
      expect(refused).toThrow('names persons');
    }
  });
});
