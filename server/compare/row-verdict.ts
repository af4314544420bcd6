import { fillText, type Text } from '../model/text.ts';
import type { RowDifference, RowKind, RowPlace, RowUnit } from './row-model.ts';

const order: Text = {
  nl: 'Zo groot is elk netwerk in deze gegevens. Hoe ongelijker de grootte, hoe minder de andere rijen zeggen.',
  en: 'This is how large each network is in these data. The more unequal the sizes, the less the other rows say.',
  fr: 'Voici la taille de chaque réseau dans ces données. Plus les tailles sont inégales, moins les autres lignes en disent.',
};
const size: Text = {
  nl: 'Een telling. Meer organisaties geven vanzelf meer banden: kijk naar het gemiddeld aantal partners.',
  en: 'A count. More organisations make more ties by themselves: look at the mean number of partners.',
  fr: 'Un décompte. Plus d’organisations donnent d’office plus de liens : voyez le nombre moyen de partenaires.',
};
const density: Text = {
  nl: 'Wordt niet vergeleken: dichtheid daalt vanzelf met de grootte. Kijk naar het gemiddeld aantal partners.',
  en: 'Not compared: density falls with size by itself. Look at the mean number of partners.',
  fr: 'Non comparé : la densité baisse d’elle-même avec la taille. Voyez le nombre moyen de partenaires.',
};
const undefinedHere: Text = {
  nl: 'Dit getal bestaat niet voor elk van deze netwerken; open de rij voor de reden.',
  en: 'This number does not exist for each of these networks; open the row for the reason.',
  fr: 'Ce nombre n’existe pas pour chacun de ces réseaux ; ouvrez la ligne pour la raison.',
};
const parts = {
  higher: {
    nl: 'Hoger in {first} dan in {names}.',
    en: 'Higher in {first} than in {names}.',
    fr: 'Plus élevé à {first} qu’à {names}.',
  },
  lower: {
    nl: 'Lager in {first} dan in {names}.',
    en: 'Lower in {first} than in {names}.',
    fr: 'Plus bas à {first} qu’à {names}.',
  },
  unclear: {
    nl: 'Te klein om te zeggen of {first} verschilt van {names}.',
    en: 'Too small to tell whether {first} differs from {names}.',
    fr: 'Trop petit pour dire si {first} diffère de {names}.',
  },
  unclearAll: {
    nl: 'Te klein om te zeggen of {first} van een van de andere verschilt.',
    en: 'Too small to tell whether {first} differs from any of the others.',
    fr: 'Trop petit pour dire si {first} diffère de l’un des autres.',
  },
  unequal: {
    nl: '{first} en {names} verschillen te veel in grootte om dit getal rechtstreeks te vergelijken.',
    en: '{first} and {names} differ too much in size to compare this number directly.',
    fr: '{first} et {names} diffèrent trop en taille pour comparer ce nombre directement.',
  },
  place: {
    nl: '{first} tussen de deelnetwerken van {pool}:',
    en: '{first} among the catchments of {pool}:',
    fr: '{first} parmi les sous-réseaux de {pool} :',
  },
  turns: {
    nl: 'Voor {names} keert het verschil om onder een andere regel voor een band of met andere antwoorden: trek er geen besluit uit.',
    en: 'For {names} the difference turns round under another rule for a tie or with other answers: draw no conclusion from it.',
    fr: 'Pour {names}, la différence s’inverse sous une autre règle de lien ou avec d’autres réponses : n’en tirez aucune conclusion.',
  },
} as const satisfies Record<string, Text>;
const joiners: Text = { nl: ' en ', en: ' and ', fr: ' et ' };

/**
 * What a row says in plain words.
 * @param differences of the first network with each other one
 * @param places of networks among the catchments of others; those of the first are told
 * @param sizes what the number of ties says given the size, where enough networks are compared
 */
export function rowVerdict(
  statistic: string,
  kind: RowKind,
  units: readonly RowUnit[],
  differences: readonly RowDifference[],
  places: readonly RowPlace[],
  sizes: Text | null,
): Text {
  const [first, ...others] = units;
  if (kind === 'count') return statistic === 'order' ? order : inOneLine([size, ...(sizes === null ? [] : [sizes])]);
  // Those of the others stand in the row's details.
  const ofFirst = places.filter(({ unit }) => unit === first?.key);
  const placed = ofFirst.map(({ unit, pool, verdict }) => {
    const names = { first: labelOf(units, unit), pool: labelOf(units, pool) };
    return inOneLine([fillText(parts.place, names), verdict]);
  });
  if (kind === 'shown') return inOneLine([density, ...placed]);
  const told = differences.filter(({ value }) => value !== null);
  if (first === undefined || told.length === 0) return undefinedHere;
  const naming = (sentence: Text, chosen: (difference: RowDifference) => boolean): readonly Text[] => {
    const names = others.filter(({ key }) => told.some((each) => each.unit === key && chosen(each))).map(({ label }) => label);
    if (sentence === parts.unclear && names.length > 2 && names.length === others.length)
      return [fillText(parts.unclearAll, { first: first.label })];
    return names.length === 0 ? [] : [fillText(sentence, { first: first.label, names: joined(names) })];
  };
  const isClear = ({ says, unequal }: RowDifference): boolean => says !== 'unclear' && !unequal;
  return inOneLine([
    ...naming(parts.higher, (each) => isClear(each) && each.says === 'higher'),
    ...naming(parts.lower, (each) => isClear(each) && each.says === 'lower'),
    ...naming(parts.unequal, ({ says, unequal }) => says !== 'unclear' && unequal),
    ...naming(parts.unclear, ({ says }) => says === 'unclear'),
    ...naming(parts.turns, (each) => isClear(each) && each.holds === false),
    ...(told.length < differences.length ? [undefinedHere] : []),
    ...placed,
  ]);
}

const labelOf = (units: readonly RowUnit[], key: string): string => units.find((unit) => unit.key === key)?.label ?? '';

/** Names in a sentence: with commas, and the last after a word. */
function joined(names: readonly string[]): Text {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1).join(', ');
  if (before === '') return { nl: last, en: last, fr: last };
  return { nl: before + joiners.nl + last, en: before + joiners.en + last, fr: before + joiners.fr + last };
}

function inOneLine(sentences: readonly Text[]): Text {
  const line = (locale: keyof Text): string => sentences.map((sentence) => sentence[locale]).join(' ');
  return { nl: line('nl'), en: line('en'), fr: line('fr') };
}
