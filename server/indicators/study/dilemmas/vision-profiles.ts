import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import { oncePerStudy } from '../once-per-study.ts';
import { studyCodes } from '../study-codes.ts';
import { studyDocuments } from '../study-documents.ts';
import { type NetworkNode, structuralNetwork } from './structural-network.ts';
import { studyDilemmas } from './study-dilemmas.ts';

/** What one organisation says of its view of the work: how often each code with its polarity or side occurs. */
export type VisionProfile = {
  readonly node: NetworkNode;
  readonly counts: ReadonlyMap<string, number>;
  readonly evidence: readonly RecordRef[];
};

/** Factors of the standard codebook that speak of a view on the work. */
const visionFactors = new Set(['shared-vision', 'own-logic', 'culture-of-collaboration']);
const visionGroups = new Set(['function', 'vision', 'visie']);

/**
 * The view of each organisation of the network that somebody speaks for, in the order of the organisations. Vision codes are those of the
 * culture dilemma, of the groups `function` (what child care is for) and `vision`, and the factors shared vision, own logic and culture of
 * collaboration. What parents say is not the view of an organisation. Our own choice.
 */
export const visionProfiles = oncePerStudy((context): readonly VisionProfile[] => {
  const { nodeOf } = structuralNetwork(context);
  const vision = new Set(visionFactors);
  for (const { folded, group } of studyCodes(context.records)) if (group !== null && visionGroups.has(group)) vision.add(folded);
  for (const { standard, codes } of studyDilemmas(context.records)) {
    if (standard === 'dilemma-culture') for (const code of codes) vision.add(code);
  }
  const profiles = new Map<NetworkNode, { counts: Map<string, number>; evidence: RecordRef[] }>();
  for (const { passages, interview } of studyDocuments(context).documents) {
    for (const { row, units, placedBy } of passages) {
      const code = foldId(row.code);
      const speaker = row.org_id ?? interview?.org_id ?? null;
      const node = speaker === null ? null : nodeOf(speaker);
      const isParent = units.some(({ by, value }) => by === 'role' && value === 'parent');
      if (!vision.has(code) || node === null) continue;
      const profile = profiles.get(node) ?? { counts: new Map<string, number>(), evidence: [] };
      profiles.set(node, profile);
      // That it is a parent who says so may stand with another passage alone.
      if (placedBy.role !== undefined) profile.evidence.push({ kind: 'coding', id: placedBy.role.id });
      if (isParent) continue;
      const aspect = `${code} ${row.pole ?? row.polarity ?? ''}`;
      profile.counts.set(aspect, (profile.counts.get(aspect) ?? 0) + 1);
      profile.evidence.push({ kind: 'coding', id: row.id });
    }
  }
  const heard = [...profiles].filter(([, { counts }]) => counts.size > 0);
  return heard.map(([node, profile]) => ({ node, ...profile })).sort((a, b) => a.node.organisation - b.node.organisation);
});

/** The cosine of two profiles: 0 nothing in common, 1 the same proportions. */
export function likeness(one: VisionProfile, other: VisionProfile): number {
  let product = 0;
  for (const [aspect, count] of one.counts) product += count * (other.counts.get(aspect) ?? 0);
  return product / Math.sqrt(squares(one) * squares(other));
}

function squares({ counts }: VisionProfile): number {
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
}
