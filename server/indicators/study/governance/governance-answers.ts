import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import { tables } from '../../../model/tables.ts';
import { units } from '../../units.ts';
import type { MeasureContext, StudyMeasure } from '../measure.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { commonMode, declaredGovernance } from './declared-governance.ts';
import { perceivedGovernance, type Respondent } from './perceived-governance.ts';

const wanted = ['study', 'municipality', 'sector'] as const;
/** What measures of respondents' answers on governance share. */
export const governanceAnswers = {
  family: 'governance',
  ownDesign: false,
  groupings: wanted,
  minimum: 0,
  parameters: [],
  range: { min: 0, max: 1 },
  unit: units.share,
  references: [studyReferences.provan2008, studyReferences.wilson1927],
} as const satisfies Partial<StudyMeasure>;
/** How respondents and declared modes are counted. */
export const governanceConvention = {
  nl: 'Elke respondent telt één keer, met het antwoord dat die het vaakst gaf; wie twee vormen even vaak noemt, telt bij geen van beide maar wel mee. Opgegeven vorm: met een trekker is het een trekkende organisatie, anders met een coördinator een netwerkorganisatie, anders gedeeld; per gemeente, en die lezing is van ons. Wilson-interval (95 %).',
  en: 'Each respondent counts once, with the answer given most; one who names two modes as often counts with neither but is counted. Declared mode: with a lead it is a lead organisation, else with a coordinator a network administrative organisation, else shared; by municipality, and that reading is ours. Wilson interval (95 %).',
  fr: 'Chaque répondant compte une fois, avec la réponse la plus donnée ; qui nomme deux formes aussi souvent ne compte pour aucune mais est compté. Forme déclarée : avec un pilote, organisation pilote, sinon avec un coordinateur, organisation administrative du réseau, sinon partagée ; par commune, et cette lecture est la nôtre. Intervalle de Wilson (95 %).',
} as const;
/** When such a measure has no value. */
export const nobodySaid = {
  nl: 'Waar niemand zei hoe het netwerk bestuurd wordt.',
  en: 'Where nobody said how the network is governed.',
  fr: 'Là où personne n’a dit comment le réseau est gouverné.',
} as const;

/** The respondents, and why there are none. */
export function readRespondents(context: MeasureContext) {
  const respondents = perceivedGovernance(context);
  const reason =
    respondents.length > 0 ? null : say('needs-column', { table: tables.relations.label, column: 'perceived_governance' });
  return { respondents, reason };
}

/** Respondents by the parts of the study that their organisation lies in. */
export const respondentParts = (context: MeasureContext, respondents: readonly Respondent[]) =>
  partsOfStudy(organisationNumbers(context), wanted, respondents, ({ organisation }) => (organisation < 0 ? [] : [organisation]));

/** The mode that a municipality declares, or that all do (null); null where none or not one. */
export function declaredIn(context: MeasureContext, municipality: string | null): string | null {
  const declared = declaredGovernance(context);
  return municipality === null ? commonMode(declared) : (declared.get(foldId(municipality))?.mode ?? null);
}
