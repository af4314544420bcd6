import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckList, EvidenceView, NetworkView, OrganisationNames } from '../../../server/http/contract.ts';
import { formOf, makeStudy, type Serving, serve } from './serving.ts';

/* From odd spellings in a log to one organisation each, and back again. */

let server: Serving;
let study: string;
beforeAll(async () => {
  server = await serve();
  study = await makeStudy(server, 'Namen');
});
afterAll(() => server.stop());

const organisations = `org_id,name,sector,municipality
ocmw-boom,OCMW Boom,welfare,Boom
ocmw-2,O.C.M.W. Boom,welfare,Boom
troetelboom,De Troetelboom,childcare,Boom
vdab,VDAB Boom,partner,Boom
`;
const contacts = `date,from_org,to_org
2024-01-08,Ocmw te Boom,De Troetelboom
2024-01-09,ocmw-2,Troetelbom
2024-01-10,Ocmw te Boom,vdab
2024-01-11,De Kade,vdab
2024-01-12,De Kade,Ocmw te Boom
`;

async function read<T>(response: Promise<Response>, status = 200): Promise<T> {
  const answer = await response;
  const text = await answer.text();
  expect(`${answer.status} ${answer.status === status ? '' : text}`).toBe(`${status} `);
  return JSON.parse(text);
}
const names = () => read<OrganisationNames>(server.ask(`/api/v1/studies/${study}/organisations`));
const network = () => read<NetworkView>(server.ask(`/api/v1/studies/${study}/network`));
const evidence = (query: string) => read<EvidenceView>(server.ask(`/api/v1/studies/${study}/evidence?${query}`));
const send = (files: Readonly<Record<string, string>>, plan?: object) =>
  server.ask(`/api/v1/studies/${study}/imports`, {
    method: 'POST',
    body: formOf(files, plan === undefined ? {} : { plan: JSON.stringify(plan) }),
  });
const decide = (body: object) =>
  server.ask(`/api/v1/studies/${study}/organisations/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const undo = (decision: string) =>
  server.ask(`/api/v1/studies/${study}/organisations/decisions/${decision}`, { method: 'DELETE' });
const refusal = async (response: Promise<Response>): Promise<string> => {
  const { status, body } = await response.then(async (answer) => ({ status: answer.status, body: await answer.json() }));
  const { error }: { error: { code: string } } = body;
  return `${status} ${error.code}`;
};
const nodesOf = ({ nodes }: NetworkView): string[] => nodes.map(({ id }) => id).sort();

describe('names of organisations', () => {
  let before: NetworkView;

  it('that nobody placed are told with what they may mean', async () => {
    await read(send({ 'organisations.csv': organisations, 'contacts.csv': contacts }), 201);
    before = await network();
    expect(nodesOf(before)).toEqual(['De Kade', 'Ocmw te Boom', 'Troetelbom', 'ocmw-2', 'ocmw-boom', 'troetelboom', 'vdab']);
    const { organisations: listed, unplaced, twins, decisions } = await names();
    expect(listed.map(({ id, rows, spellings }) => [id, rows, spellings.length])).toEqual([
      ['ocmw-boom', 0, 0],
      ['ocmw-2', 1, 0],
      ['troetelboom', 1, 0],
      ['vdab', 2, 0],
    ]);
    expect(unplaced.map(({ written, rows, suggestions }) => [written, rows, suggestions[0]?.organisation ?? null])).toEqual([
      ['Ocmw te Boom', 3, 'ocmw-2'],
      ['De Kade', 2, null],
      ['Troetelbom', 1, 'troetelboom'],
    ]);
    expect(twins.map(({ organisation, suggestion }) => [organisation, suggestion.organisation, suggestion.reason])).toEqual([
      ['ocmw-boom', 'ocmw-2', 'same-words'],
    ]);
    expect(decisions).toEqual([]);
  });

  it('become the organisation once a person says so; the evidence says what the file has', async () => {
    await read(decide({ what: 'same', written: 'OCMW TE BOOM', organisation: 'Ocmw-Boom' }), 201);
    const after = await network();
    expect(after.hash).not.toBe(before.hash);
    expect(nodesOf(after)).toEqual(['De Kade', 'Troetelbom', 'ocmw-2', 'ocmw-boom', 'troetelboom', 'vdab']);
    const { groups } = await evidence('from=ocmw-boom&to=troetelboom');
    expect(groups[0]?.rows[0]?.written).toEqual([{ column: 'from_org', value: 'Ocmw te Boom' }]);
    expect(groups[0]?.rows[0]?.cells).toContainEqual({ column: 'from_org', value: 'ocmw-boom', name: 'OCMW Boom' });
    const untouched = await evidence('from=De Kade&to=vdab');
    expect(untouched.groups[0]?.rows[0]).not.toHaveProperty('written');
    const { organisations: listed, decisions } = await names();
    expect(listed[0]).toMatchObject({ rows: 3, spellings: [{ written: 'OCMW TE BOOM', rows: 3, merges: false }] });
    expect(decisions).toMatchObject([{ what: 'same', organisation: 'ocmw-boom', name: 'OCMW Boom', undoneAt: null }]);
  });

  it('of two organisations become one, and both rows stay to be seen', async () => {
    const { organisations: listed, twins } = await read<OrganisationNames>(
      decide({ what: 'same', written: 'ocmw-2', organisation: 'ocmw-boom' }),
      201,
    );
    expect(listed.map(({ id }) => id)).toEqual(['ocmw-boom', 'troetelboom', 'vdab']);
    expect(listed[0]?.rows).toBe(4);
    expect(twins).toEqual([]);
    expect(nodesOf(await network())).toEqual(['De Kade', 'Troetelbom', 'ocmw-boom', 'troetelboom', 'vdab']);
    const { groups } = await evidence('node=ocmw-boom');
    const rows = groups.find(({ kind }) => kind === 'organisations')?.rows ?? [];
    expect(rows.map(({ written }) => written)).toEqual([undefined, [{ column: 'org_id', value: 'ocmw-2' }]]);
    // The id that is gone still finds its organisation.
    expect((await evidence('node=ocmw-2')).subject.node).toEqual({ id: 'ocmw-boom', label: 'OCMW Boom' });
  });

  it('are decided once: the same again changes nothing, another is refused, and so is nonsense', async () => {
    const { decisions } = await read<OrganisationNames>(
      decide({ what: 'same', written: ' ocmw te boom ', organisation: 'ocmw-boom' }),
      201,
    );
    expect(decisions).toHaveLength(2);
    expect(await refusal(decide({ what: 'same', written: 'Ocmw te Boom', organisation: 'vdab' }))).toBe('409 name-decided');
    expect(await refusal(decide({ what: 'different', written: 'ocmw-2', organisation: 'ocmw-boom' }))).toBe('409 name-decided');
    expect(await refusal(decide({ what: 'same', written: 'ocmw-boom', organisation: 'ocmw-2' }))).toBe('409 names-in-circle');
    expect(await refusal(decide({ what: 'same', written: 'de troetelboom', organisation: 'troetelboom' }))).toBe(
      '409 name-is-own',
    );
    expect(await refusal(decide({ what: 'same', written: 'VDAB Boom', organisation: 'troetelboom' }))).toBe('409 name-of-other');
    expect(await refusal(decide({ what: 'same', written: 'x', organisation: 'nobody' }))).toBe('404 unknown-organisation-id');
    expect(await refusal(decide({ what: 'same', written: '  ', organisation: 'vdab' }))).toBe('400 request-invalid');
    expect(await refusal(decide({ what: 'perhaps', written: 'x', organisation: 'vdab' }))).toBe('400 request-invalid');
    expect(await refusal(undo('nothing'))).toBe('404 unknown-decision');
    expect(await refusal(server.ask('/api/v1/studies/none/organisations'))).toBe('404 unknown-study');
    expect((await names()).decisions).toHaveLength(2);
  });

  it('that a person refused are not suggested again', async () => {
    const { unplaced } = await read<OrganisationNames>(
      decide({ what: 'different', written: 'Troetelbom', organisation: 'troetelboom' }),
      201,
    );
    expect(unplaced.find(({ written }) => written === 'Troetelbom')?.suggestions).toEqual([]);
  });

  it('may be decided one after the other without waiting', async () => {
    const answers = await Promise.all(
      ['Kade 1', 'Kade 2', 'Kade 3', 'Kade 4'].map((written) => decide({ what: 'same', written, organisation: 'vdab' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  });

  it('are as before once every decision is undone; the history stays', async () => {
    const { decisions } = await names();
    for (const { id } of decisions) await read(undo(id));
    expect(await refusal(undo(decisions[0]?.id ?? ''))).toBe('409 decision-undone');
    const after = await network();
    expect(after.hash).toBe(before.hash);
    expect(nodesOf(after)).toEqual(nodesOf(before));
    const history = (await names()).decisions;
    expect(history).toHaveLength(decisions.length);
    expect(history.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
  });

  it('that a plan places are learnt with the import, and known in the next', async () => {
    const log =
      'date,from_org,to_org\n2024-02-01,Ocmw te Boom,Kinderdagverblijf Troetelboom\n2024-02-02,Troetelhuis,Nieuw Huis\n';
    const plan = {
      names: [
        { written: 'Ocmw te Boom', organisation: 'ocmw-boom' },
        { written: 'Kinderdagverblijf Troetelboom', organisation: null },
        { written: 'Nieuw Huis', organisation: 'nieuw' },
        { written: 'VDAB Boom', organisation: 'troetelboom' },
      ],
      organisations: [{ org_id: 'nieuw', name: 'Nieuw Huis' }],
    };
    const check = await read<CheckList>(
      server.ask(`/api/v1/studies/${study}/imports/check`, {
        method: 'POST',
        body: formOf({ 'februari.csv': log }, { plan: JSON.stringify(plan) }),
      }),
    );
    const issues = check.files.find(({ file }) => file === 'februari.csv')?.issues ?? [];
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([[3, 'from_org', 'unknown-organisation']]);
    await read(send({ 'februari.csv': log }, plan), 201);
    const { decisions } = await names();
    const standing = decisions.filter(({ undoneAt }) => undoneAt === null);
    expect(standing.map(({ what, written, organisation }) => [what, written, organisation]).sort()).toEqual([
      ['different', 'Kinderdagverblijf Troetelboom', 'troetelboom'],
      ['same', 'Ocmw te Boom', 'ocmw-boom'],
    ]);
    expect(nodesOf(await network())).toContain('nieuw');
    const next = 'date,from_org,to_org\n2024-03-01,OCMW te Boom,kinderdagverblijf troetelboom\n';
    const later = await read<CheckList>(
      server.ask(`/api/v1/studies/${study}/imports/check`, { method: 'POST', body: formOf({ 'maart.csv': next }) }),
    );
    expect(later.files[0]?.issues).toEqual([]);
  });

  it('of a plan must be of an organisation that is there', async () => {
    const log = 'date,from_org,to_org\n2024-04-01,Iemand,vdab\n';
    const plan = { names: [{ written: 'Iemand', organisation: 'nobody' }] };
    expect(await refusal(send({ 'april.csv': log }, plan))).toBe('404 unknown-organisation-id');
    expect((await names()).unplaced.some(({ written }) => written === 'Iemand')).toBe(false);
  });
});
