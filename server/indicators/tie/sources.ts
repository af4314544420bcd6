import { conventions } from '../conventions.ts';
import type { TieIndicator } from '../indicator.ts';
import { references } from '../references.ts';
import { undefinedBecause } from '../undefined-because.ts';
import { undefinedWhen } from '../undefined-when.ts';
import { units } from '../units.ts';

const common = {
  scope: 'tie',
  family: 'composition',
  convention: conventions.ownTie,
  parameters: [],
  evidence: 'own-tie',
} as const;
const inWords = { range: { min: null, max: null }, unit: units.word, formula: '{…}' } as const;

/** How the sources agree about a tie: one of the words of `sourceClasses`. Our own scheme of two reports, third parties and a log. */
export const sourceClass: TieIndicator = {
  ...common,
  ...inWords,
  id: 'source_class',
  label: { nl: 'Hoe zeker de band is', en: 'How certain the tie is', fr: 'Degré de certitude du lien' },
  definition: {
    nl: 'Hoe de bronnen over de band overeenkomen: bevestigd door beide kanten of door een melding en het logboek, betwist, enkel door één kant gemeld, enkel gelogd. Zwijgen is niet ontkennen: wie niet bevraagd werd, kon niets bevestigen.',
    en: 'How the sources agree about the tie: confirmed by both sides or by a report and the log, disputed, reported by one side only, logged only. Silence is not denial: who was not asked could not confirm anything.',
    fr: 'Comment les sources s’accordent sur le lien : confirmé par les deux côtés ou par une déclaration et le journal, contesté, déclaré par un seul côté, seulement enregistré. Se taire n’est pas nier : qui n’a pas été interrogé ne pouvait rien confirmer.',
  },
  undefinedWhen: undefinedWhen.never,
  references: [references.krackhardt1987],
  headline: true,
  compute: (_network, { ties }) => ties.attributes.map((tie) => tie.sourceClass),
};

/** Which kinds of records speak for a tie: `log`, `relations`, `interviews`, joined by `;`. */
export const sources: TieIndicator = {
  ...common,
  ...inWords,
  id: 'sources',
  label: { nl: 'Bronnen van de band', en: 'Sources of the tie', fr: 'Sources du lien' },
  definition: {
    nl: 'Welke bronnen van de band spreken: het contactlogboek (log), de bevraging (relations), de interviews (interviews). Een bron die het recept niet gebruikt, staat er niet bij.',
    en: 'Which sources speak of the tie: the contact log (log), the survey (relations), the interviews (interviews). A source the recipe does not use is not named.',
    fr: 'Quelles sources parlent du lien : le journal des contacts (log), l’enquête (relations), les entretiens (interviews). Une source que la recette n’utilise pas n’est pas nommée.',
  },
  undefinedWhen: undefinedWhen.never,
  references: [references.wasserman1994],
  headline: false,
  compute: (_network, { ties }) => ties.attributes.map((tie) => tie.sources.join(';')),
};

/** The types of relation in a tie, joined by `;`; undefined where none is recorded. */
export const relationTypes: TieIndicator = {
  ...common,
  ...inWords,
  id: 'relation_types',
  label: { nl: 'Soorten relaties', en: 'Types of relations', fr: 'Types de relations' },
  definition: {
    nl: 'Welke soorten relaties of samenwerking de band inhoudt, zoals doorverwijzen of informatie delen. Wat niet gevraagd of genoteerd is, staat er niet bij.',
    en: 'Which types of relations or collaboration the tie holds, such as referral or sharing information. What was not asked or noted is not named.',
    fr: 'Quels types de relations ou de collaboration comporte le lien, comme l’orientation ou le partage d’informations. Ce qui n’a pas été demandé ou noté n’y figure pas.',
  },
  undefinedWhen: undefinedWhen.noTypeRecorded,
  references: [references.provanSebastian1998],
  headline: false,
  compute: (_network, { ties }) =>
    ties.attributes.map(({ types }) => (types.length === 0 ? undefinedBecause('tie-type-unknown') : types.join(';'))),
};

/** How many types of relation a tie holds (1 and up); undefined where none is recorded. Provan & Sebastian 1998. */
export const multiplexity: TieIndicator = {
  ...common,
  id: 'multiplexity',
  label: { nl: 'Meervoudigheid', en: 'Multiplexity', fr: 'Multiplexité' },
  definition: {
    nl: 'Uit hoeveel soorten relaties de band bestaat. Een band die meer dan één inhoud heeft, houdt beter stand als er één wegvalt. Het hangt af van hoe fijn de soorten onderscheiden werden.',
    en: 'Of how many types of relations the tie consists. A tie with more than one content holds better when one of them drops out. It depends on how finely the types were told apart.',
    fr: 'De combien de types de relations se compose le lien. Un lien à plusieurs contenus tient mieux si l’un d’eux disparaît. Cela dépend de la finesse avec laquelle les types ont été distingués.',
  },
  formula: '#{…}',
  range: { min: 1, max: null },
  unit: units.relationTypes,
  undefinedWhen: undefinedWhen.noTypeRecorded,
  references: [references.provanSebastian1998],
  headline: true,
  compute: (_network, { ties }) =>
    ties.attributes.map(({ types }) => (types.length === 0 ? undefinedBecause('tie-type-unknown') : types.length)),
};
