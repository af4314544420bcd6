import { conventions } from '../conventions.ts';
import type { NodeIndicator, NodeOutcome, Shape } from '../indicator.ts';
import { leadingVector, sendersAndReceivers } from '../kernels/leading-vector.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const hubsAndAuthorities = ({ rows }: Shape): Float64Array | null => leadingVector(sendersAndReceivers(rows));

function half(side: 'senders' | 'receivers'): NodeIndicator['compute'] {
  return (_network, { rows, shared }): NodeOutcome => {
    if (!rows.directed) return undefinedBecause('needs-direction');
    if (rows.targets.length === 0) return undefinedBecause('no-ties');
    const vector = shared(hubsAndAuthorities);
    if (vector === null) return undefinedBecause('not-settled');
    const own = side === 'senders' ? vector.subarray(0, rows.order) : vector.subarray(rows.order);
    const most = own.reduce((so, value) => Math.max(so, value), 0);
    return own.map((value) => value / most);
  };
}

const common = {
  scope: 'node',
  family: 'position',
  range: { min: 0, max: 1 },
  unit: units.highestOne,
  undefinedWhen: undefinedWhen.undirectedOrNoTiesOrNotSettled,
  convention: conventions.directedOnly,
  references: [references.kleinberg1999],
  parameters: [],
  evidence: 'all-ties',
  headline: false,
} as const;

/** Kleinberg's hub score, highest 1 (0 to 1), as igraph scales it; only in a directed network with ties. Kleinberg 1999. */
export const hub: NodeIndicator = {
  ...common,
  id: 'hub',
  label: { nl: 'Verwijzer (hub)', en: 'Hub', fr: 'Orienteur (hub)' },
  definition: {
    nl: 'Of de organisatie banden heeft naar organisaties waar velen naartoe gaan: een goede wegwijzer. De hoogste krijgt 1. Wie trouwer registreert of meer namen noemt, scoort hier vanzelf hoger.',
    en: 'Whether the organisation has ties towards organisations that many go to: a good signpost. The highest gets 1. Who logs more faithfully or names more partners scores higher here by itself.',
    fr: 'Indique si l’organisation a des liens vers des organisations où beaucoup vont : un bon aiguillage. La plus haute reçoit 1. Qui enregistre plus fidèlement ou nomme plus de partenaires obtient d’office une valeur plus élevée.',
  },
  formula: 'y_i ∝ Σ_j x_ij z_j, max y_i = 1',
  compute: half('senders'),
};

/** Kleinberg's authority score, highest 1 (0 to 1), as igraph scales it; only in a directed network with ties. */
export const authority: NodeIndicator = {
  ...common,
  id: 'authority',
  label: { nl: 'Aangewezene (authority)', en: 'Authority', fr: 'Destinataire (authority)' },
  definition: {
    nl: 'Of de organisatie banden krijgt van goede wegwijzers: zij die naar veelgevraagde organisaties verwijzen. De hoogste krijgt 1. Veel gevraagd zijn is geen oordeel over kwaliteit en kan overbelasting betekenen.',
    en: 'Whether the organisation receives ties from good signposts: those that point to organisations in demand. The highest gets 1. Being in demand is no judgement of quality and can mean overload.',
    fr: 'Indique si l’organisation reçoit des liens de bons aiguillages : celles qui orientent vers des organisations très demandées. La plus haute reçoit 1. Être demandée n’est pas un jugement de qualité et peut signifier une surcharge.',
  },
  formula: 'z_i ∝ Σ_j x_ji y_j, max z_i = 1',
  compute: half('receivers'),
};
