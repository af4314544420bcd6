import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import type { RecordRef } from '../../../model/records.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, shareOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { wholeStudy } from '../study-units.ts';
import { declaredGovernance } from './declared-governance.ts';
import { declaredIn, governanceAnswers, governanceConvention, readRespondents, respondentParts } from './governance-answers.ts';
import type { Respondent } from './perceived-governance.ts';

/** The share of respondents who see the mode that their own municipality declares (0 to 1). */
export const governanceAwareness: StudyMeasure = {
  ...governanceAnswers,
  ownDesign: true,
  references: [...governanceAnswers.references, studyReferences.blanken2023],
  id: 'governance_awareness',
  label: {
    nl: 'Weten hoe het netwerk bestuurd wordt',
    en: 'Knowing how the network is governed',
    fr: 'Savoir comment le réseau est gouverné',
  },
  definition: {
    nl: 'Welk deel van de respondenten de bestuursvorm noemt die voor hun gemeente opgegeven is. In ander onderzoek was dat maar een minderheid: laag zegt evenveel over de duidelijkheid van de opdracht als over wie antwoordt.',
    en: 'What part of the respondents name the mode of governance that is declared for their municipality. In other research only a minority did: low says as much of the clarity of the mandate as of those who answer.',
    fr: 'Quelle part des répondants nomme la forme de gouvernance déclarée pour leur commune. Dans d’autres recherches, seule une minorité le faisait : bas en dit autant sur la clarté du mandat que sur qui répond.',
  },
  formula: {
    nl: '#{respondenten die de opgegeven vorm noemen} / #{respondenten}',
    en: '#{respondents who name the declared form} / #{respondents}',
    fr: '#{répondants qui nomment la forme déclarée} / #{répondants}',
  },
  undefinedWhen: {
    nl: 'Waar niemand zei hoe het netwerk bestuurd wordt, of geen vorm is opgegeven.',
    en: 'Where nobody said how the network is governed, or no mode is declared.',
    fr: 'Là où personne n’a dit comment le réseau est gouverné, ou où aucune forme n’est déclarée.',
  },
  convention: governanceConvention,
  keys: [],
  compute: (context) => {
    const { respondents, reason } = readRespondents(context);
    if (reason !== null) return [{ unit: wholeStudy, key: [], ...notDefined(reason) }];
    const organisations = organisationNumbers(context);
    const declared = declaredGovernance(context);
    const townOf = ({ organisation }: Respondent): string | null => {
      const town = organisation < 0 ? null : organisations.get(organisation).municipality;
      return town === null ? null : foldId(town);
    };
    const told = respondents.filter((respondent) => declared.has(townOf(respondent)));
    const isAware = (each: Respondent): boolean => each.mode !== null && each.mode === declared.get(townOf(each))?.mode;
    const recordsOf = (items: readonly Respondent[]): readonly RecordRef[] => [
      ...items.flatMap(({ evidence }) => evidence),
      ...[...new Set(items.map(townOf))].flatMap((town) => declared.get(town)?.evidence ?? []),
    ];
    return respondentParts(context, told).map(({ unit, items }) => ({
      unit,
      key: [],
      ...shareOf(
        items.filter(isAware).length,
        items.length,
        say(declared.size === 0 ? 'no-declared-governance' : 'nothing-to-count-here'),
        {
          evidence: () => recordsOf(items),
          counted: () => recordsOf(items.filter(isAware)),
          detail: { declared: declaredIn(context, unit.by === 'municipality' ? unit.value : null) },
        },
      ),
    }));
  },
};
