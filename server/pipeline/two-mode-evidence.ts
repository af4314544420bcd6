import type { EvidenceIndex } from '../graph/evidence-index.ts';
import type { EvidenceItem } from '../graph/tie-evidence.ts';
import { twoModeIndicators } from '../indicators/two-mode/compute-two-mode.ts';
import { StudyError } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import type { StoredRecord, StudyRecords } from '../model/records.ts';
import { type TableKind, tableKinds } from '../model/tables.ts';
import { Names, pagesOf } from './evidence.ts';
import type { AnalysedTwoMode } from './two-mode.ts';
import type { Evidence, NodeName, Page, TwoModeSubject } from './workbench-model.ts';

type Named = Readonly<Record<string, unknown>>;

/**
 * The records behind a number of a two-mode network, or behind one of its nodes: those that say who goes with what, the events they name,
 * and the rows of the organisations, since most numbers hang on how many there are.
 * @throws StudyError `unknown-node`, `unknown-indicator`, `value-of-organisation`
 */
export function gatherTwoModeEvidence(
  { network, results, labels }: AnalysedTwoMode,
  index: EvidenceIndex,
  records: StudyRecords,
  subject: TwoModeSubject,
  page: Page,
): Evidence {
  const place = placeOf(network, subject);
  const node: NodeName | null = place === null ? null : nodeAt(place);
  const indicator = subject.indicator === null ? null : twoModeValue(results, subject.indicator, place);
  const isOwn = indicator === null || indicator.evidence === 'ties-of-node';
  const ofNode = network.records.filter(
    ({ first, second }) => place === null || !isOwn || (place < results.first ? first === node?.id : second === node?.id),
  );
  const wanted = Map.groupBy(ofNode, ({ kind }) => kind);
  const ids = new Map<TableKind, ReadonlySet<number>>(
    tableKinds.map((kind) => [kind, new Set(wanted.get(kind)?.map(({ id }) => id))]),
  );
  const events = new Set(network.side === 'event' ? ofNode.map(({ second }) => foldId(second)) : []);
  const firsts = [
    ...(isOwn ? ofNode.map(({ first }) => first) : network.first),
    ...(place !== null && place < results.first && node !== null ? [node.id] : []),
  ];
  // What a site was part of counts for the organisation that it is part of.
  const organisations = new Set(
    [...new Set(firsts)].flatMap((id) => [id, ...(network.folded.get(id) ?? [])]).map((id) => foldId(id)),
  );
  const isBehind = (kind: TableKind, record: StoredRecord<TableKind>): boolean => {
    const named: Named = { ...record };
    if (kind === 'organisations') return organisations.has(foldId(String(named['org_id'])));
    if (kind === 'events') return events.has(foldId(String(named['event_id'])));
    return ids.get(kind)?.has(record.id) ?? false;
  };
  function nodeAt(at: number): NodeName {
    const id = results.nodes[at] ?? '';
    // Organisations are called the same in every language.
    return { id, label: at < results.first ? (labels[at]?.nl ?? id) : id };
  }
  const items = new Map<TableKind, readonly EvidenceItem[]>();
  for (const kind of tableKinds) {
    const rows = records[kind].filter((record) => isBehind(kind, record));
    if (rows.length > 0)
      items.set(
        kind,
        rows.map((record) => ({ record, counts: true, from: null, to: null })),
      );
  }
  return {
    subject,
    from: null,
    to: null,
    node,
    indicator: indicator === null ? null : { id: indicator.id, label: indicator.label, value: indicator.value },
    sourceClass: null,
    ties: place === null || !isOwn ? network.rows.targets.length : degreeAt(network, place),
    groups: pagesOf(items, records, new Names(index, records), page),
  };
}

/** How many ties the node at this place of the results has. */
function degreeAt({ first, rows, reverse }: AnalysedTwoMode['network'], place: number): number {
  const [{ offsets }, at] = place < first.length ? [rows, place] : [reverse, place - first.length];
  return (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
}

/** Where the node stands among the nodes of the results; null = the whole network is asked about. */
function placeOf({ first, second, folded }: AnalysedTwoMode['network'], { node, other }: TwoModeSubject): number | null {
  const asked = node ?? other;
  if (asked === null) return null;
  const list = node === null ? second : first;
  const isAsked = (id: string): boolean => foldId(id) === foldId(asked);
  const own = list.findIndex(isAsked);
  const found = own !== -1 || node === null ? own : list.findIndex((id) => folded.get(id)?.some(isAsked));
  if (found === -1) throw new StudyError('not-found', 'unknown-node', { id: asked });
  return node === null ? first.length + found : found;
}

function twoModeValue({ node, network }: AnalysedTwoMode['results'], id: string, place: number | null) {
  const described = twoModeIndicators.find((each) => each.id === id);
  const ofNodes = node.find((each) => each.id === id);
  const ofNetwork = network.find((each) => each.id === id);
  if (described === undefined || (ofNodes === undefined && ofNetwork === undefined))
    throw new StudyError('not-found', 'unknown-indicator', { id }, { field: 'indicator' });
  const { label, evidence } = described;
  if (ofNetwork !== undefined) return { id, label, evidence, value: { value: ofNetwork.value, reason: ofNetwork.reason } };
  if (place === null) throw new StudyError('not-found', 'value-of-organisation', { id }, { field: 'node' });
  const value = { value: ofNodes?.values[place] ?? null, reason: ofNodes?.reasons.get(place) ?? null };
  return { id, label, evidence, value };
}
