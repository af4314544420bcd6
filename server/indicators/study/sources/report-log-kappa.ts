import type { PairSources } from '../../../graph/pair-sources.ts';
import { say } from '../../../model/errors.ts';
import type { RecordRef } from '../../../model/records.ts';
import { kappa } from '../../kernels/kappa.ts';
import { contactOfLog, whyNoLog } from '../log-cells.ts';
import { measureUnits } from '../log-words.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { studyReferences } from '../study-references.ts';
import { loggingOrganisations } from './logging-organisations.ts';
import { isLogged, isReported, ofSources, pairRecords, sourceParts, sourcesOfStudy } from './source-pairs.ts';

/** The organisations of the network that keep a log, those folded into them included, each with the records that say so. */
function logKeepers(context: MeasureContext): ReadonlyMap<string, readonly RecordRef[]> {
  const { find } = organisationNumbers(context);
  const logging = loggingOrganisations(context);
  const keepers = sourcesOfStudy(context).organisations.map(({ id, attributes }) => {
    const refs = [id, ...attributes.folded].flatMap((each) => logging.get(find(each)) ?? []);
    return [id, refs] as const;
  });
  return new Map(keepers.filter(([, refs]) => refs.length > 0));
}

function kappaOfPairs(
  context: MeasureContext,
  pairs: readonly PairSources[],
  keepers: ReadonlyMap<string, readonly RecordRef[]>,
): Measured {
  const both = pairs.filter((pair) => isReported(pair) && isLogged(pair)).length;
  const reported = pairs.filter(isReported).length;
  const logged = pairs.filter(isLogged).length;
  const beside = {
    evidence: () => [
      ...pairRecords(pairs),
      ...pairs.flatMap(({ a, b }) => [a, b].flatMap((side) => keepers.get(side) ?? [])),
      ...(pairs.length > 0 && logged === 0 ? contactOfLog(context) : []),
    ],
    detail: {
      pairs: pairs.length,
      reported_and_logged: both,
      reported_only: reported - both,
      logged_only: logged - both,
      neither: pairs.length - reported - logged + both,
    },
  };
  if (pairs.length === 0) return notDefined(say('measure-no-pair-log-and-report'), beside);
  const value = kappa(pairs.map((pair) => [Number(isReported(pair)), Number(isLogged(pair))]));
  return value === null ? notDefined(say('measure-no-spread'), beside) : plainValue(value, beside);
}

/** Cohen's kappa of what is reported and what is logged, over pairs where both could have been. */
export const reportLogKappa: StudyMeasure = {
  ...ofSources,
  id: 'report_log_kappa',
  label: {
    nl: 'Overeenkomst van melding en logboek',
    en: 'Agreement of report and log',
    fr: 'Accord entre déclaration et journal',
  },
  definition: {
    nl: 'In hoeverre wat organisaties melden en wat er gelogd is vaker overeenkomt dan bij toeval: 1 = altijd, 0 = zoals bij toeval. Ernaast: hoeveel paren gemeld en gelogd zijn, of maar één van beide.',
    en: 'How far what organisations report and what was logged agree more often than by chance: 1 = always, 0 = as by chance. Beside it: how many pairs are reported and logged, or only one of the two.',
    fr: 'Dans quelle mesure ce que les organisations déclarent et ce qui est enregistré s’accordent plus que par hasard : 1 = toujours, 0 = comme par hasard. À côté : combien de paires sont déclarées et enregistrées, ou l’un des deux seulement.',
  },
  formula: {
    nl: 'κ = (p_o − p_e) / (1 − p_e);  p_o, p_e = aandeel paren dat overeenkomt, dat bij toeval zou overeenkomen',
    en: 'κ = (p_o − p_e) / (1 − p_e);  p_o, p_e = share of pairs that agree, that would agree by chance',
    fr: 'κ = (p_o − p_e) / (1 − p_e);  p_o, p_e = part des paires qui s’accordent, qui s’accorderaient par hasard',
  },
  range: { min: -1, max: 1 },
  unit: measureUnits.kappa,
  undefinedWhen: {
    nl: 'Als bij geen enkel paar beide kanten een logboek bijhouden en minstens één antwoordde, of als alles overal ja of overal nee is.',
    en: 'When for no pair both sides keep a log and at least one answered, or when everything is all yes or all no.',
    fr: 'Si pour aucune paire les deux côtés ne tiennent un journal et au moins un n’a répondu, ou si tout est partout oui ou partout non.',
  },
  convention: {
    nl: `${ofSources.convention.nl} Enkel paren waarvan beide kanten een logboek bijhouden (volgens “logs_contacts”, anders wie minstens één contact logde) en minstens één kant antwoordde: anders zegt stilte niets. Gemeld = door minstens één kant.`,
    en: `${ofSources.convention.en} Only pairs of which both sides keep a log (by “logs_contacts”, else who logged at least one contact) and at least one side answered: otherwise silence says nothing. Reported = by at least one side.`,
    fr: `${ofSources.convention.fr} Seules les paires dont les deux côtés tiennent un journal (selon « logs_contacts », sinon qui a enregistré au moins un contact) et dont au moins un côté a répondu : sinon le silence ne dit rien. Déclaré = par au moins un côté.`,
  },
  references: [studyReferences.cohen1960],
  ownDesign: false,
  keys: [],
  compute: (context) => {
    const reason = whyNoLog(context);
    const keepers = logKeepers(context);
    const tells = ({ a, b, saidByA, saidByB }: PairSources): boolean =>
      keepers.has(a) && keepers.has(b) && (saidByA !== null || saidByB !== null);
    return sourceParts(context).map(({ unit, pairs }) => ({
      unit,
      key: [],
      ...(reason === null ? kappaOfPairs(context, pairs.filter(tells), keepers) : notDefined(reason)),
    }));
  },
};
