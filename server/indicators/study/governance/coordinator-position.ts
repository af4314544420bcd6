import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { betweenness } from '../../kernels/brandes.ts';
import { uniteRows } from '../../kernels/compressed-rows.ts';
import { inducedRows } from '../../kernels/induced-rows.ts';
import { references } from '../../references.ts';
import { units } from '../../units.ts';
import { recordsOfTies } from '../dilemmas/records-of-ties.ts';
import { type NetworkNode, structuralNetwork } from '../dilemmas/structural-network.ts';
import { addRecords } from '../evidence-of.ts';
import { gatheredOnce } from '../gathered-once.ts';
import type { GatherEvidence, MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { notDefined, partOf } from '../measured.ts';
import { organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { inCellOrder, wholeStudy } from '../study-units.ts';
import { keyLabels } from '../study-words.ts';

/**
 * Of the other organisations of the municipality, those that whoever leads or coordinates the network is tied to (0 to 1). Detail: partners,
 * betweenness (0 to 1), and the place of both in the municipality, 1 = the highest.
 */
export const coordinatorPosition: StudyMeasure = {
  family: 'governance',
  ownDesign: false,
  groupings: ['organisation'],
  minimum: 0,
  parameters: [],
  id: 'governance_coordinator_position',
  label: {
    nl: 'De plaats van wie trekt of coördineert',
    en: 'The position of who leads or coordinates',
    fr: 'La position de qui pilote ou coordonne',
  },
  definition: {
    nl: 'Met welk deel van de andere organisaties van de gemeente de trekker of coördinator een band heeft. Ernaast staat de hoeveelste plaats, en hoe vaak de kortste wegen langs deze organisatie lopen. Een centrale plaats is ook een last.',
    en: 'With what part of the other organisations of the municipality the lead or coordinator has a tie. Beside it stands its rank, and how often the shortest paths run through it. A central position is also a burden.',
    fr: 'Avec quelle part des autres organisations de la commune le pilote ou coordinateur a un lien. À côté, son rang, et combien de fois les plus courts chemins passent par lui. Une place centrale est aussi une charge.',
  },
  formula: {
    nl: 'k_i / (n − 1);  n = #{organisaties van de gemeente in het netwerk}',
    en: 'k_i / (n − 1);  n = #{organisations of the municipality in the network}',
    fr: 'k_i / (n − 1);  n = #{organisations de la commune dans le réseau}',
  },
  range: { min: 0, max: 1 },
  unit: units.share,
  undefinedWhen: {
    nl: 'Als de organisatie niet in het gekozen netwerk zit, of er de enige is.',
    en: 'When the organisation is not in the chosen network, or is the only one in it.',
    fr: 'Si l’organisation n’est pas dans le réseau choisi, ou y est seule.',
  },
  convention: {
    nl: 'Het netwerk van het recept binnen de gemeente (zonder gemeente: het hele netwerk), zonder richting en zonder gewicht. Gelijken delen de beste plaats.',
    en: 'The network of the recipe within the municipality (without one: the whole network), without direction or weight. Equals share the best place.',
    fr: 'Le réseau de la recette dans la commune (sans commune : tout le réseau), sans orientation ni poids. Les ex æquo partagent le meilleur rang.',
  },
  references: [references.freeman1979, studyReferences.provan2008],
  keys: [{ id: 'governance_role', label: keyLabels.governanceRole }],
  compute: (context) => {
    const leading = organisationNumbers(context).all.flatMap(({ id, row }) => {
      const role = row?.governance_role ?? null;
      return role === 'lead' || role === 'coordinator' ? [{ id, role }] : [];
    });
    if (leading.length === 0) return [{ unit: wholeStudy, key: [], ...notDefined(say('no-coordinator')) }];
    const towns = new Map<string | null, Town>();
    return inCellOrder(
      leading.map(({ id, role }) => ({
        unit: { by: 'organisation', value: id },
        key: [role],
        ...positionOf(context, id, towns),
      })),
    );
  },
};

type Town = {
  readonly nodes: readonly NetworkNode[];
  readonly partners: readonly number[];
  /** Null = there are more shortest paths than a number holds. */
  readonly between: Float64Array | null;
  /** All its ties. */
  readonly evidence: GatherEvidence;
};

function townNetwork(context: MeasureContext, municipality: string | null): Town {
  const { nodes, rows, evidence } = structuralNetwork(context);
  const own = nodes.filter((node) => municipality === null || node.municipality === municipality);
  const united = uniteRows(
    inducedRows(
      rows,
      own.map(({ node }) => node),
    ),
  );
  const between = betweenness(united);
  return {
    nodes: own,
    partners: own.map((_node, place) => (united.offsets[place + 1] ?? 0) - (united.offsets[place] ?? 0)),
    between: between.every(Number.isFinite) ? between : null,
    evidence: gatheredOnce(() => evidence(own)),
  };
}

function positionOf(context: MeasureContext, id: string, towns: Map<string | null, Town>): Measured {
  const node = structuralNetwork(context).nodeOf(id);
  if (node === null) return notDefined(say('not-in-network'));
  const town = towns.get(node.municipality) ?? townNetwork(context, node.municipality);
  towns.set(node.municipality, town);
  const { nodes, partners, between, evidence } = town;
  const place = nodes.indexOf(node);
  const [own, mine] = [partners[place] ?? 0, between?.[place] ?? null];
  const order = nodes.length;
  const rank = (values: Iterable<number>, value: number): number =>
    [...values].filter((other) => other > value + 1e-9).length + 1;
  return partOf(own, order - 1, say('only-in-this-network'), {
    // Its rank and how often it lies between others stand on all ties of the municipality.
    evidence,
    counted: () => ownTies(context, node, nodes),
    detail: {
      n: order,
      partners: own,
      rank_partners: rank(partners, own),
      betweenness: order < 3 || mine === null ? null : mine / (((order - 1) * (order - 2)) / 2),
      rank_betweenness: between === null || mine === null ? null : rank(between, mine),
    },
  });
}

/** The records of the node's own ties in its municipality, and the rows of the partners. */
function ownTies(context: MeasureContext, node: NetworkNode, nodes: readonly NetworkNode[]): readonly RecordRef[] {
  const byId = new Map(nodes.map((each) => [each.id, each.organisation]));
  const partners = new Set<number>();
  const refs: RecordRef[] = [];
  const recordsOf = recordsOfTies(context);
  context.network.graph.forEachEdge(node.id, (_edge, _tie, source, target) => {
    const partner = byId.get(source === node.id ? target : source);
    if (partner === undefined) return;
    addRecords(refs, recordsOf(source, target));
    if (partner >= 0) partners.add(partner);
  });
  return [...refs, ...rowsOf(organisationNumbers(context), partners)];
}
