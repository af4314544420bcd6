import { say } from '../../../model/errors.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, shareOf } from '../measured.ts';
import { inCellOrder, wholeStudy } from '../study-units.ts';
import { keyLabels } from '../study-words.ts';
import { governanceModes } from './declared-governance.ts';
import {
  declaredIn,
  governanceAnswers,
  governanceConvention,
  nobodySaid,
  readRespondents,
  respondentParts,
} from './governance-answers.ts';

/** The share of respondents who see each mode of governance (0 to 1). Detail: the declared mode. */
export const governancePerceived: StudyMeasure = {
  ...governanceAnswers,
  id: 'governance_perceived',
  label: {
    nl: 'Hoe men denkt dat het netwerk bestuurd wordt',
    en: 'How people think the network is governed',
    fr: 'Comment on pense que le réseau est gouverné',
  },
  definition: {
    nl: 'Welk deel van de respondenten het netwerk gedeeld, door een trekkende organisatie of door een aparte netwerkorganisatie bestuurd ziet.',
    en: 'What part of the respondents see the network governed together, by a lead organisation, or by an organisation of its own.',
    fr: 'Quelle part des répondants voit le réseau gouverné ensemble, par une organisation pilote ou par une organisation propre.',
  },
  formula: {
    nl: '#{respondenten die deze vorm noemen} / #{respondenten}',
    en: '#{respondents who name this form} / #{respondents}',
    fr: '#{répondants qui nomment cette forme} / #{répondants}',
  },
  undefinedWhen: nobodySaid,
  convention: governanceConvention,
  keys: [{ id: 'mode', label: keyLabels.mode }],
  compute: (context) => {
    const { respondents, reason } = readRespondents(context);
    if (reason !== null) return [{ unit: wholeStudy, key: [], ...notDefined(reason) }];
    const modes = [...new Set([...governanceModes, ...respondents.flatMap(({ mode }) => mode ?? [])])];
    const cells = respondentParts(context, respondents).flatMap(({ unit, items }) =>
      modes.map((mode) => ({
        unit,
        key: [mode],
        ...shareOf(items.filter((each) => each.mode === mode).length, items.length, say('nothing-to-count-here'), {
          evidence: () => items.flatMap(({ evidence }) => evidence),
          counted: () => items.flatMap((each) => (each.mode === mode ? each.evidence : [])),
          detail: {
            declared: declaredIn(context, unit.by === 'municipality' ? unit.value : null),
            undecided: items.filter((each) => each.mode === null).length,
          },
        }),
      })),
    );
    return inCellOrder(cells);
  },
};
