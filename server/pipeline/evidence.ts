import type { EvidenceIndex } from '../graph/evidence-index.ts';
import type { SourceClass } from '../graph/network.ts';
import { quotationOf, type WhyNotQuoted } from '../graph/quotation.ts';
import {
  type EvidenceByTable,
  type EvidenceItem,
  evidenceOfAllTies,
  evidenceOfComponent,
  evidenceOfNode,
  evidenceOfTies,
} from '../graph/tie-evidence.ts';
import { findIndicator } from '../indicators/index.ts';
import type { Described } from '../indicators/indicator.ts';
import { findMeasure } from '../indicators/study/index.ts';
import type { MeasuredCell, StudyMeasure } from '../indicators/study/measure.ts';
import { findCell } from '../indicators/study/measured-study.ts';
import { twoModeIndicators } from '../indicators/two-mode/compute-two-mode.ts';
import { StudyError } from '../model/errors.ts';
import { foldId } from '../model/identity.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results, Value } from '../model/result.ts';
import type { Column } from '../model/table.ts';
import { type TableKind, tableKinds, tables } from '../model/tables.ts';
import { sameText, type Text } from '../model/text.ts';
import { termLabel } from '../model/vocabulary.ts';
import type {
  Evidence,
  EvidenceGroup,
  EvidenceRecord,
  EvidenceSubject,
  MeasureSubject,
  NodeName,
  Page,
} from './workbench-model.ts';

/*
 * From a tie, a node or a number to the rows and passages behind it.
 */

/** A subject of the one network: neither a value of a measure nor of a two-mode network. */
type NetworkSubject = Exclude<EvidenceSubject, { kind: 'measure' | 'two-mode' }>;
type Gathered = Pick<Evidence, 'from' | 'to' | 'node' | 'indicator' | 'sourceClass' | 'ties'> & {
  readonly items: EvidenceByTable;
};
type Scope = 'node' | 'tie' | 'network';
/** What to ask where a value is one of something else. */
const needed = {
  node: { code: 'value-of-organisation', field: 'node' },
  tie: { code: 'value-of-tie', field: 'from, to' },
  network: { code: 'value-of-network', field: 'indicator' },
} as const;
const nothing = { from: null, to: null, node: null, indicator: null, sourceClass: null, ties: 0 } as const;

/**
 * The evidence of a subject, one page of each table.
 * @param results of the same network; needed for an indicator
 * @throws StudyError `unknown-node`, `unknown-tie`, `unknown-indicator`
 */
export function gatherEvidence(
  index: EvidenceIndex,
  records: StudyRecords,
  results: Results | null,
  subject: NetworkSubject,
  page: Page,
): Evidence {
  const names = new Names(index, records);
  const { items, ...about } = gather(index, results, subject, names);
  return { subject, ...about, groups: pagesOf(items, records, names, page) };
}

function gather(index: EvidenceIndex, results: Results | null, subject: NetworkSubject, names: Names): Gathered {
  const { graph } = index.network;
  if (subject.kind === 'tie') {
    const [from, to] = [names.ofNode(subject.from), names.ofNode(subject.to)];
    const arcs = [graph.edge(from.id, to.id), graph.edge(to.id, from.id)].filter((edge) => edge !== undefined);
    const items = evidenceOfTies(index, [[from.id, to.id]]);
    const [first] = arcs;
    // A pair without a tie may still have rows: explicit zeros, records of sources that were not chosen.
    if (first === undefined && items.size === 0)
      throw new StudyError('not-found', 'unknown-tie', { from: from.label, to: to.label });
    const sourceClass: SourceClass | null = first === undefined ? null : graph.getEdgeAttribute(first, 'sourceClass');
    const about = { ...nothing, from, to, sourceClass };
    if (subject.indicator === undefined) return { ...about, ties: new Set(arcs).size, items };
    const { indicator, described } = valueOfTie(results, subject.indicator, from.id, to.id);
    if (described.evidence === 'own-tie') {
      const ends = isByGroup(described) ? [from.id, to.id] : [];
      return { ...about, indicator, ties: 1, items: withNodeRows(index, items, ends) };
    }
    return { ...about, indicator, ties: graph.size, items: withNodeRows(index, evidenceOfAllTies(index), graph.nodes()) };
  }
  if (subject.kind === 'node') {
    const node = names.ofNode(subject.node);
    return { ...nothing, node, ties: graph.degree(node.id), items: evidenceOfNode(index, node.id) };
  }
  return gatherOfIndicator(index, results, subject, names);
}

/** What an indicator says of a tie; of an undirected one from whichever end. @throws StudyError `unknown-indicator`, `unknown-tie` */
function valueOfTie(results: Results | null, id: string, from: string, to: string) {
  const found = results?.tie.find((each) => each.id === id);
  const described = findIndicator(found?.indicator ?? '');
  if (results === null || found === undefined || described === undefined) throw noSuchValue(id, results, 'tie');
  const isTie = (a: string, b: string) => (tie: Results['ties'][number]) => tie[0] === a && tie[1] === b;
  const onward = results.ties.findIndex(isTie(from, to));
  const place = onward === -1 ? results.ties.findIndex(isTie(to, from)) : onward;
  if (place === -1) throw new StudyError('not-found', 'unknown-tie', { from, to });
  const value = found.values[place] ?? null;
  const reason = found.reasons.get(place) ?? null;
  const indicator = {
    id,
    label: described.label,
    value: typeof value === 'string' ? { value, reason: null } : { value, reason },
  };
  return { indicator, described };
}

function gatherOfIndicator(
  index: EvidenceIndex,
  results: Results | null,
  subject: Extract<EvidenceSubject, { kind: 'indicator' }>,
  names: Names,
): Gathered {
  const { graph } = index.network;
  const ofNodes = results?.node.find(({ id }) => id === subject.indicator);
  const ofNetwork = results?.network.find(({ id }) => id === subject.indicator);
  const described = describedBy((subject.node === null ? ofNetwork : ofNodes)?.indicator ?? '');
  const unknown = (): StudyError => noSuchValue(subject.indicator, results, subject.node === null ? 'network' : 'node');
  if (results === null || described === undefined) throw unknown();
  const indicator = (value: Value) => ({ id: subject.indicator, label: described.label, value });

  if (subject.node === null) {
    if (ofNetwork === undefined) throw unknown();
    const { value, reason } = ofNetwork;
    return {
      ...nothing,
      indicator: indicator({ value, reason }),
      ties: graph.size,
      items: withNodeRows(index, evidenceOfAllTies(index), graph.nodes()),
    };
  }
  if (ofNodes === undefined) throw unknown();
  const node = names.ofNode(subject.node);
  const position = results.nodes.indexOf(node.id);
  const value = { value: ofNodes.values[position] ?? null, reason: ofNodes.reasons.get(position) ?? null };
  if (described.evidence === 'ties-of-node') {
    const partners = isByGroup(described) ? [node.id, ...graph.neighbors(node.id)] : [node.id];
    const items = withNodeRows(index, evidenceOfNode(index, node.id), partners);
    return { ...nothing, node, indicator: indicator(value), ties: graph.degree(node.id), items };
  }
  const ties = described.evidence === 'component-of-node' ? evidenceOfComponent(index, node.id) : evidenceOfAllTies(index);
  return { ...nothing, node, indicator: indicator(value), ties: graph.size, items: withNodeRows(index, ties, graph.nodes()) };
}

const describedBy = (id: string) => findIndicator(id) ?? twoModeIndicators.find((each) => each.id === id);

/** What to say of a result that is asked about as one of a tie, an organisation or the network, and is not there or is of another. */
function noSuchValue(id: string, results: Results | null, askedOf: Scope): StudyError {
  const scope = (['node', 'tie', 'network'] as const).find((each) => results?.[each].some((result) => result.id === id));
  if (scope === undefined || scope === askedOf)
    return new StudyError('not-found', 'unknown-indicator', { id }, { field: 'indicator' });
  const { code, field } = needed[scope];
  return new StudyError('not-found', code, { id }, { field });
}

/** The measure of an id. @throws StudyError `unknown-indicator` */
export function measureNamed(id: string): StudyMeasure {
  const measure = findMeasure(id);
  if (measure === undefined) throw new StudyError('not-found', 'unknown-indicator', { id }, { field: 'measure' });
  return measure;
}

/**
 * The records that a value of a measure stands on, one page of each table: those in its numerator, then the rest of the whole.
 * @param cells all values of the measure
 * @throws StudyError `unknown-indicator`, `unknown-value`
 */
export function gatherMeasureEvidence(
  index: EvidenceIndex,
  records: StudyRecords,
  cells: readonly MeasuredCell[],
  subject: MeasureSubject,
  page: Page,
): Evidence {
  const { id, label } = measureNamed(subject.measure);
  const { unit, key } = subject;
  const found = findCell(cells, { unit, key });
  if (found === undefined) {
    const asked = [unit.by, unit.value ?? '', ...key].filter((part) => part !== '').join(' · ');
    throw new StudyError('not-found', 'unknown-value', { id, unit: asked, known: namesNear(cells, subject) }, { field: 'unit' });
  }
  const { value, reason } = found;
  const indicator = { id, label, value: { value, reason } };
  const counted = new Map<TableKind, Set<number>>();
  for (const { kind, id: record } of found.counted()) counted.set(kind, (counted.get(kind) ?? new Set()).add(record));
  const wanted = Map.groupBy(found.evidence(), ({ kind }) => kind);
  const items = new Map<TableKind, EvidenceItem[]>();
  for (const [kind, refs] of wanted) {
    const ids = new Set(refs.map((ref) => ref.id));
    const rows: EvidenceItem[] = [];
    for (const record of records[kind]) {
      if (!ids.has(record.id)) continue;
      rows.push({ record, counts: counted.get(kind)?.has(record.id) ?? false, from: null, to: null });
    }
    items.set(kind, rows);
  }
  return { subject, ...nothing, indicator, groups: pagesOf(items, records, new Names(index, records), page) };
}

const mostNamed = 12;

/** Some of the values that a measure has, where one that it has not was asked for: of the same part, else of parts of the same kind, else any. */
function namesNear(cells: readonly MeasuredCell[], { unit }: MeasureSubject): readonly string[] {
  const ofKind = cells.filter((cell) => cell.unit.by === unit.by);
  const ofPart = ofKind.filter((cell) => cell.unit.value === unit.value);
  const [near = []] = [ofPart, ofKind, cells].filter((each) => each.length > 0);
  const names = near.map((cell) => [cell.unit.by, cell.unit.value ?? '', ...cell.key].filter((part) => part !== '').join(' · '));
  return names.length > mostNamed ? [...names.slice(0, mostNamed), '…'] : names;
}

/** Whether it hangs on what organisations are: their sector, municipality and the like (who reports a tie may be told by sector). */
function isByGroup({ family, parameters }: Pick<Described, 'family' | 'parameters'>): boolean {
  return family === 'composition' || parameters.length > 0;
}

/**
 * The evidence with the rows that say who these nodes are. A number that is divided by how many organisations there are stands on all of
 * them, one about sectors on those whose sectors are compared.
 */
function withNodeRows(index: EvidenceIndex, ties: EvidenceByTable, nodes: readonly string[]): EvidenceByTable {
  const all = new Map<TableKind, EvidenceItem[]>();
  for (const id of nodes) {
    for (const { kind, record } of index.nodeRows[index.position(id)] ?? []) {
      const items = all.get(kind) ?? [];
      items.push({ record, counts: true, from: id, to: null });
      all.set(kind, items);
    }
  }
  return new Map([...ties, ...all]);
}

/** One page of each table, or of the one that is asked for. */
export function pagesOf(items: EvidenceByTable, records: StudyRecords, names: Names, page: Page): readonly EvidenceGroup[] {
  const whyNotQuoted = quotationOf(records);
  const files = new Map(records.imports.map(({ id, file }) => [id, file]));
  return tableKinds
    .filter((kind) => items.has(kind) && (page.kind === null || page.kind === kind))
    .map((kind) => {
      const [counting, beside] = [true, false].map((wanted) => (items.get(kind) ?? []).filter(({ counts }) => counts === wanted));
      const all = [...(counting ?? []), ...(beside ?? [])];
      return {
        kind,
        total: all.length,
        counting: counting?.length ?? 0,
        rows: all.slice(page.offset, page.offset + page.limit).map(
          ({ record, counts, from, to }): EvidenceRecord => ({
            ...quotable(record, whyNotQuoted),
            counts,
            file: files.get(record.origin.importId) ?? '',
            from: names.end(from, record, ['from_org', 'org_id', 'from_person', 'person_id']),
            to: names.end(to, record, ['to_org', 'target_org', 'to_person']),
            type: names.typeOf(kind, record),
            names: names.inCells(kind, record),
          }),
        ),
      };
    });
}

/** A record as it may be shown: a passage only with its words where its interview may be quoted. */
function quotable(record: EvidenceItem['record'], whyNotQuoted: WhyNotQuoted): Pick<EvidenceRecord, 'record' | 'withheld'> {
  const [words, document] = [Reflect.get(record, 'segment'), Reflect.get(record, 'interview_id')];
  const withheld = typeof words === 'string' && typeof document === 'string' ? whyNotQuoted(document) : null;
  return { record: withheld === null ? record : withoutWords(record), withheld };
}

const columnsOfWords = ['segment', 'note'] as const;

/** A record without the free text that somebody said or wrote. */
export function withoutWords(record: EvidenceRecord['record']): EvidenceRecord['record'] {
  const own = columnsOfWords.filter(
    (column) => Reflect.get(record, column) !== undefined && Reflect.get(record, column) !== null,
  );
  return own.length === 0 ? record : { ...record, ...Object.fromEntries(own.map((column) => [column, null])) };
}

/** The columns of each table that hold the id of an organisation. */
const organisationColumns = new Map<TableKind, readonly string[]>(
  tableKinds.map((kind) => {
    const refers = Object.entries<Column>(tables[kind].columns).filter(([, { refersTo }]) => refersTo === 'organisations');
    return [kind, refers.map(([column]) => column)];
  }),
);

/** What things are called: nodes of the network, organisations outside it, codes of the codebook. */
export class Names {
  readonly #index: EvidenceIndex;
  readonly #organisations: ReadonlyMap<string, string>;
  readonly #codes: ReadonlyMap<string, Text>;

  constructor(index: EvidenceIndex, records: StudyRecords) {
    this.#index = index;
    this.#organisations = new Map(records.organisations.map(({ org_id, name }) => [foldId(org_id), name]));
    this.#codes = new Map(
      records.codebook.map(({ code, label_nl, label_en, label_fr }) => {
        const any = label_nl ?? label_en ?? label_fr ?? code;
        return [foldId(code), { nl: label_nl ?? any, en: label_en ?? any, fr: label_fr ?? any }];
      }),
    );
  }

  /** A node by its id, or by that of a site folded into it. @throws StudyError `unknown-node` */
  ofNode(name: string): NodeName {
    const { graph } = this.#index.network;
    const id = graph.nodes()[this.#index.position(name)];
    if (id === undefined) throw new StudyError('not-found', 'unknown-node', { id: name });
    return { id, label: graph.getNodeAttribute(id, 'label') };
  }

  /** One end of a record: the node it belongs to, else whom the row names. */
  end(node: string | null, record: object, columns: readonly string[]): NodeName | null {
    if (node !== null) return this.ofNode(node);
    const named = columns.map((column) => Reflect.get(record, column)).find((value) => typeof value === 'string');
    return typeof named === 'string' ? { id: named, label: this.#organisations.get(foldId(named)) ?? named } : null;
  }

  /** The names of the organisations in the cells of a record, by column. Other cells may hold the same word and mean something else. */
  inCells(kind: TableKind, record: object): Readonly<Record<string, string>> {
    const named = (organisationColumns.get(kind) ?? []).flatMap((column): readonly (readonly [string, string])[] => {
      const id: unknown = Reflect.get(record, column);
      const name = typeof id === 'string' ? this.#organisations.get(foldId(id)) : undefined;
      return name === undefined ? [] : [[column, name]];
    });
    return Object.fromEntries(named);
  }

  typeOf(kind: TableKind, record: object): Text | null {
    const word = Reflect.get(record, kind === 'coding' ? 'code' : 'type') ?? Reflect.get(record, 'purpose');
    if (typeof word !== 'string') return null;
    if (kind === 'coding') return this.#codes.get(foldId(word)) ?? sameText(word);
    return termLabel(
      { organisations: 'organisationType', contacts: 'collaborationType' }[kind as string] ?? 'relationType',
      word,
    );
  }
}
