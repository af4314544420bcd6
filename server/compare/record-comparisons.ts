import { buildNetwork } from '../graph/build-network.ts';
import type { Undefined } from '../indicators/indicator.ts';
import { say } from '../model/errors.ts';
import { fillText, type Text } from '../model/text.ts';
import type { RecordComparison, SensitivityFinding, VariantValue } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { rounded } from './find-difference.ts';
import { summariseNull } from './null-summary.ts';
import { ruleVariants, silentNodes, treatmentVariants, type Variant, withoutEachRespondent } from './sensitivity.ts';
import { findStatistic, type Statistic, statisticIds } from './statistic.ts';

/*
 * How far a number hangs on choices and answers rather than on the network: it is computed again under other rules or with other answers, all of
 * them, so nothing is drawn and the seed does not matter. A range is no confidence interval: it says what was tried, not what is likely.
 */

const noSeed = { seed: 0 } as const;

function findSensitivity(
  observed: number | Undefined,
  variants: Iterable<Variant>,
  statistic: Statistic,
  label: (name: string) => Text,
  verdict: (values: readonly VariantValue[], range: readonly [number, number], observed: number) => Text,
): SensitivityFinding | Undefined {
  if (typeof observed !== 'number') return observed;
  const values = Array.from(variants, ({ name, network }): VariantValue => {
    const value = statistic.measure(network);
    const about = { name, label: label(name), order: network.graph.order, size: network.graph.size };
    return typeof value === 'number' ? { ...about, value, reason: null } : { ...about, value: null, reason: value.undefined };
  });
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length === 0) return { undefined: say('not-defined-here') };
  const range = [Math.min(...known), Math.max(...known)] as const;
  return {
    observed,
    variants: values,
    range,
    baseline: summariseNull(Float64Array.from(known)),
    verdict: verdict(values, range, observed),
    ...noSeed,
    repetitions: known.length,
  };
}

/** What every comparison of records begins with. */
function statisticOf(id: string): Statistic | Undefined {
  return findStatistic(id) ?? { undefined: say('unknown-statistic', { name: id, choices: statisticIds() }) };
}

const same: Text = {
  nl: 'Het getal blijft {low}, wat er ook gekozen wordt.',
  en: 'The number stays {low}, whatever is chosen.',
  fr: 'Le nombre reste {low}, quel que soit le choix.',
};
const spread: Text = {
  nl: 'Tussen {low} en {high}, naargelang van de keuze. Vermeld bij het getal altijd welke keuze u maakte.',
  en: 'Between {low} and {high}, depending on the choice. Always say with the number which choice you made.',
  fr: 'Entre {low} et {high}, selon le choix. Indiquez toujours avec le nombre le choix que vous avez fait.',
};
const between = ([low, high]: readonly [number, number], sentence: Text): Text =>
  fillText(low === high ? same : sentence, { low: rounded(low), high: rounded(high) });

const ruleLabels: Readonly<Record<string, Text>> = {
  union: { nl: 'Eén bron volstaat', en: 'One source is enough', fr: 'Une source suffit' },
  confirmed: { nl: 'Bevestigd door twee bronnen', en: 'Confirmed by two sources', fr: 'Confirmé par deux sources' },
  intersection: { nl: 'Beide kanten melden het', en: 'Both sides report it', fr: 'Les deux côtés le signalent' },
};
const treatmentLabels: Readonly<Record<string, Text>> = {
  'available-case': {
    nl: 'Enkel wie antwoordde',
    en: 'Only who answered',
    fr: 'Seulement qui a répondu',
  },
  zeroed: {
    nl: 'Iedereen, zonder de ontbrekende antwoorden',
    en: 'Everybody, without the missing answers',
    fr: 'Tous, sans les réponses manquantes',
  },
  reconstructed: {
    nl: 'Ontbrekende antwoorden aangevuld met die van partners',
    en: 'Missing answers filled in from partners',
    fr: 'Réponses manquantes complétées par les partenaires',
  },
};

/** The words for a rule or a treatment of non-response; a respondent has their own name. */
export function variantLabel(name: string): Text | null {
  return ruleLabels[name] ?? treatmentLabels[name] ?? null;
}

const labelOf = (name: string): Text => variantLabel(name) ?? { nl: name, en: name, fr: name };

/** A number under each tie rule: any source, two sources, both sides. */
export const tieRules: RecordComparison = {
  id: 'tie_rules',
  takes: 'records',
  label: { nl: 'Regel voor een band', en: 'Rule for a tie', fr: 'Règle pour un lien' },
  definition: {
    nl: 'Hoe het getal verandert met wat als band telt: één bron volstaat, minstens twee bronnen, of beide kanten melden het. In echte gegevens scheelt dat vaak een factor twee of drie: meer dan gemeenten onderling.',
    en: 'How the number changes with what counts as a tie: one source is enough, two sources at least, or both sides report it. In real data this often makes a factor of two or three: more than municipalities among themselves.',
    fr: 'Comment le nombre change selon ce qui compte comme lien : une source suffit, au moins deux sources, ou les deux côtés le signalent. Dans des données réelles, l’écart est souvent d’un facteur deux ou trois : plus qu’entre communes.',
  },
  formula: 'min θ_v … max θ_v',
  convention: comparisonWords.rebuilt,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen: {
    nl: 'Wanneer het getal voor dit netwerk niet bestaat.',
    en: 'When the number does not exist for this network.',
    fr: 'Lorsque le nombre n’existe pas pour ce réseau.',
  },
  references: [],
  ownDesign: true,
  compare: (records, recipe, { statistic: id }) => {
    const statistic = statisticOf(id);
    if ('undefined' in statistic) return statistic;
    const observed = statistic.measure(buildNetwork(records, recipe));
    return findSensitivity(observed, ruleVariants(records, recipe), statistic, labelOf, (_values, range) =>
      between(range, spread),
    );
  },
};

/** A number under three treatments of organisations that did not answer. None is the default: imputation is not recommended for small networks. */
export const nonResponse: RecordComparison = {
  id: 'non_response',
  takes: 'records',
  label: { nl: 'Wie niet antwoordde', en: 'Who did not answer', fr: 'Qui n’a pas répondu' },
  definition: {
    nl: 'Hoe het getal verandert met wat er gebeurt met organisaties die niet antwoordden: weglaten, houden met enkel wat anderen over hen melden, of hun antwoord aanvullen met dat van hun partners. De drie staan altijd naast elkaar.',
    en: 'How the number changes with what is done about organisations that did not answer: left out, kept with only what others report of them, or their answer filled in from their partners. The three always stand side by side.',
    fr: 'Comment le nombre change selon le sort des organisations qui n’ont pas répondu : écartées, gardées avec seulement ce que d’autres en disent, ou leur réponse complétée par celle de leurs partenaires. Les trois sont toujours côte à côte.',
  },
  formula: 'min θ_v … max θ_v',
  convention: comparisonWords.rebuilt,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen: {
    nl: 'Wanneer niet geweten is wie antwoordde, of het getal voor dit netwerk niet bestaat.',
    en: 'When it is not known who answered, or the number does not exist for this network.',
    fr: 'Lorsqu’on ignore qui a répondu, ou que le nombre n’existe pas pour ce réseau.',
  },
  references: [
    {
      citation:
        'Stork, D., & Richards, W. D. (1992). Nonrespondents in communication network studies. Group & Organization Management, 17(2), 193–209.',
    },
  ],
  ownDesign: false,
  compare: (records, recipe, { statistic: id }) => {
    const statistic = statisticOf(id);
    if ('undefined' in statistic) return statistic;
    const network = buildNetwork(records, recipe);
    if (network.report.response === null) return { undefined: say('response-unknown') };
    const silent = silentNodes(network).length;
    const verdict = (_values: readonly VariantValue[], range: readonly [number, number]): Text =>
      silent === 0 ? everybody : between(range, spread);
    return findSensitivity(statistic.measure(network), treatmentVariants(records, recipe, network), statistic, labelOf, verdict);
  },
};

const everybody: Text = {
  nl: 'Elke organisatie die bevraagd werd, antwoordde: de drie behandelingen zijn dezelfde.',
  en: 'Every organisation that was asked answered: the three treatments are the same.',
  fr: 'Toutes les organisations interrogées ont répondu : les trois traitements sont identiques.',
};

/** A number without the answers of each respondent in turn. */
export const leaveOneOut: RecordComparison = {
  id: 'leave_one_respondent_out',
  takes: 'records',
  label: { nl: 'Zonder één antwoord', en: 'Without one answer', fr: 'Sans une réponse' },
  definition: {
    nl: 'Hoe het getal verandert wanneer telkens één organisatie niet geantwoord zou hebben. Een getal dat aan één antwoord hangt, draagt geen besluit.',
    en: 'How the number changes when each time one organisation had not answered. A number that hangs on one answer carries no conclusion.',
    fr: 'Comment le nombre change si chaque fois une organisation n’avait pas répondu. Un nombre qui tient à une seule réponse ne fonde aucune conclusion.',
  },
  formula: 'min θ_v … max θ_v',
  convention: comparisonWords.rebuilt,
  range: { min: null, max: null },
  unit: comparisonWords.ownUnit,
  undefinedWhen: {
    nl: 'Wanneer geen enkele organisatie iets meldde, of het getal voor dit netwerk niet bestaat.',
    en: 'When no organisation reported anything, or the number does not exist for this network.',
    fr: 'Lorsqu’aucune organisation n’a rien signalé, ou que le nombre n’existe pas pour ce réseau.',
  },
  references: [],
  ownDesign: true,
  compare: (records, recipe, { statistic: id }) => {
    const statistic = statisticOf(id);
    if ('undefined' in statistic) return statistic;
    const network = buildNetwork(records, recipe);
    const variants = [...withoutEachRespondent(records, recipe)];
    if (variants.length === 0) return { undefined: say('no-respondents') };
    const nameOf = (id: string): string => (network.graph.hasNode(id) ? network.graph.getNodeAttribute(id, 'label') : id);
    const label = (id: string): Text => ({ nl: nameOf(id), en: nameOf(id), fr: nameOf(id) });
    return findSensitivity(statistic.measure(network), variants, statistic, label, (values, range, observed) => {
      const most = mostChanging(values, observed);
      return most === null
        ? between(range, spread)
        : fillText(leftOut, { low: rounded(range[0]), high: rounded(range[1]), most });
    });
  },
};

const leftOut: Text = {
  nl: 'Welk antwoord ook wegvalt, het getal ligt tussen {low} en {high}; het hangt het sterkst af van {most}.',
  en: 'Whichever one answer is left out, the number lies between {low} and {high}; it depends most on {most}.',
  fr: 'Quelle que soit la réponse laissée de côté, le nombre se situe entre {low} et {high} ; il dépend le plus de {most}.',
};

/** The label of the variant furthest from the observed value; null when none differs. */
function mostChanging(values: readonly VariantValue[], observed: number): Text | null {
  let most: VariantValue | null = null;
  const distance = ({ value }: VariantValue): number => (value === null ? 0 : Math.abs(value - observed));
  for (const each of values) if (distance(each) > (most === null ? 0 : distance(most))) most = each;
  return most?.label ?? null;
}
