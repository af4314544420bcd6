import type { Text } from '../../../model/text.ts';

/** A value, or a part of its detail, held against a bound that counts as reached. */
export type Condition = {
  readonly measure: string;
  /** The part of the detail that is looked at; absent = the value. */
  readonly detail?: string;
  readonly is: 'at-least' | 'at-most';
  readonly bound: number;
};

/** When a dilemma shows in structure: one of `any` holds, and all of `also` that are known. */
export type VisibleRule = { readonly any: readonly Condition[]; readonly also: readonly Condition[] };

/**
 * When a dilemma is spoken of: at least this share of the interviews and this many of them, out of enough asked. With fewer asked nothing
 * can be told.
 */
export const spokenRule = { share: 0.25, documents: 2, asked: 3 } as const;

/** When each of the eight dilemmas shows in structure. A dilemma of the study's own has no rule: whether it shows is not known. */
export const visibleRules: ReadonlyMap<string, VisibleRule> = new Map([
  // A quarter of the contacts between persons stay within: attention is divided.
  ['dilemma-loyalty', { any: [{ measure: 'loyalty_ei', is: 'at-most', bound: 0.5 }], also: [] }],
  // Many hands with a lead are joint follow-up: only together with days on which nobody leads or follows.
  [
    'dilemma-responsibility',
    {
      any: [
        { measure: 'responsibility_no_lead_share', is: 'at-least', bound: 0.1 },
        { measure: 'responsibility_orphan_share', is: 'at-least', bound: 0.1 },
      ],
      also: [{ measure: 'responsibility_diffusion', is: 'at-least', bound: 0.5 }],
    },
  ],
  ['dilemma-learning', { any: [{ measure: 'learning_balance', is: 'at-most', bound: 0.5 }], also: [] }],
  [
    'dilemma-culture',
    {
      any: [
        { measure: 'culture_density_ratio', is: 'at-most', bound: 0.5 },
        { measure: 'culture_vision_qap', detail: 'p_greater', is: 'at-most', bound: 0.025 },
      ],
      also: [],
    },
  ],
  [
    'dilemma-identity',
    {
      any: [
        { measure: 'identity_alter_diversity', is: 'at-most', bound: 0.5 },
        { measure: 'identity_profession_ei', detail: 'p_less', is: 'at-most', bound: 0.025 },
      ],
      also: [],
    },
  ],
  [
    'dilemma-knowledge',
    {
      any: [
        { measure: 'knowledge_tacit_capacity', is: 'at-most', bound: 0.25 },
        { measure: 'knowledge_gap_dyads', is: 'at-least', bound: 0.25 },
      ],
      also: [],
    },
  ],
  [
    'dilemma-role',
    {
      any: [
        { measure: 'role_task_overlap', is: 'at-least', bound: 0.25 },
        { measure: 'role_task_void', is: 'at-least', bound: 0.25 },
      ],
      also: [],
    },
  ],
  [
    'dilemma-control-power',
    {
      any: [
        { measure: 'control_dependence_asymmetry', is: 'at-least', bound: 0.25 },
        { measure: 'control_indegree_centralisation', is: 'at-least', bound: 0.5 },
        { measure: 'control_betweenness_centralisation', is: 'at-least', bound: 0.5 },
      ],
      also: [],
    },
  ],
]);

/** What is to be said wherever the table stands. */
export const thresholdNote: Text = {
  nl: 'Deze grenzen zijn van ons en geen gevalideerd instrument. Ze zetten naast elkaar wat gezegd wordt en wat te zien is; ze maken geen score. Een dilemma dat er is, is niet slecht, en een verschil tussen spreken en zien is een vraag om te bespreken, geen fout.',
  en: 'These bounds are ours and no validated instrument. They put beside one another what is said and what shows; they make no score. A dilemma that is there is not bad, and a difference between talk and structure is a question to discuss, not a mistake.',
  fr: 'Ces limites sont les nôtres et non un instrument validé. Elles mettent côte à côte ce qui se dit et ce qui se voit ; elles ne font pas de score. Un dilemme présent n’est pas mauvais, et un écart entre parole et structure est une question à discuter, pas une faute.',
};
