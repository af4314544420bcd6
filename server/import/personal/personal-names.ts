import { foldName, isFirstName } from './first-names.ts';

/*
 * Names of persons in columns that should hold codes. Two capitalised words are a name unless they are words that codes are made of;
 * without capitals a common first name must be among them.
 */

/** A code is short; a longer cell is text, in which this cannot be told. */
const longest = 100;

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Before a name they make one capitalised word enough. */
export const titles: ReadonlySet<string> = new Set(
  words(`familie famille family fam gezin mevrouw mevr mw meneer mijnheer dhr de heer juffrouw madame mme monsieur mr mrs ms miss dr
    ouders parents moeder vader mama papa mère père`),
);

/** They stand inside names and codes alike and count for nothing. */
const particles: ReadonlySet<string> = new Set(
  words(
    `van von de den der het ter ten te 't la le les du des da di do dos el al ben bin bint ibn abu ould ait aït en et and of the van't op`,
  ),
);

/** Words that codes of persons and families are made of: functions, kinds of code, places in a row, colours, quarters of the compass. */
const generic: ReadonlySet<string> = new Set(
  words(`code nummer nr numéro numero number id dossier dossiers case zaak cas test anoniem anonyme anonymous onbekend inconnu unknown
    persoon personne person cliënt client kind enfant child ouder parent baby alleenstaand alleenstaande nieuw nouveau new
    medewerker medewerkster werknemer worker staff collega collègue team équipe equipe groep groupe group dienst service
    coördinator coordinator coordinatrice coordinateur verantwoordelijke responsable manager directeur directrice director leiding
    consulent consulente assistent assistente assistant assistante maatschappelijk sociaal social sociale werker werkster begeleider begeleidster
    coach trajectbegeleider trajectbegeleidster ervaringsdeskundige onthaalouder onthaal pedagoog pedagogisch verpleegkundige verzorgende kinderbegeleider
    kinderverzorgster vrijwilliger volontaire stagiair stagiaire onderzoeker onderzoekster researcher chercheur chercheuse codeur coder
    respondent informant interviewer intervenant intervenante travailleur travailleuse éducateur éducatrice puéricultrice référent référente
    ocmw cpas vdab forem actiris caw cgg ckg clb pmw ibo bko kdv one kind gezin kg opvang opvoeding kinderopvang crèche creche kinderdagverblijf
    activering tewerkstelling inburgering wijk wijkwerking buurt buurtwerk straathoek school huis stad gemeente commune ville centrum centre
    noord zuid oost west midden nord sud est ouest north south east links rechts boven onder
    rood blauw groen geel wit zwart grijs paars oranje roze bruin rouge bleu vert jaune blanc noir gris violet rose
    red blue green yellow white black grey gray purple orange pink brown
    alfa alpha beta bèta gamma delta epsilon zeta omega sigma bravo charlie echo foxtrot golf hotel india
    een twee drie vier vijf zes zeven acht negen tien un une deux trois quatre cinq six sept huit neuf dix one two three four five
    eerste tweede derde vierde first second third premier première deuxième troisième
    boom antwerpen anvers antwerp vlaanderen flandre brussel bruxelles brussels gent luik wallonië wallonie`),
);

const token = /[\p{L}\p{M}\p{N}'’]+\.?/gu;
const nameWord = /^\p{Lu}['’]?[\p{L}\p{M}'’]+$/u;
const threeCapitals = /^\p{Lu}{3,}$/u;
const allCapitals = /^\p{Lu}+$/u;
const initial = /^\p{Lu}\.$/u;

/** True where a code reads as the name of a person: “Jan Peeters”, “PEETERS Jan”, “J. Peeters”, “familie Peeters”, “jan peeters”. */
export function looksLikeName(cell: string): boolean {
  if (cell.length > longest) return false;
  let capitalised = 0;
  let announced = false;
  for (const [written] of cell.matchAll(token)) {
    if (initial.test(written)) {
      announced = true;
      continue;
    }
    const word = written.replace(/\.$/, '');
    const folded = word.toLowerCase();
    if (titles.has(folded)) announced = true;
    else if (particles.has(folded) || generic.has(folded)) continue;
    else if (nameWord.test(word) && (threeCapitals.test(word) || !allCapitals.test(word))) capitalised++;
  }
  return capitalised >= 2 || (capitalised === 1 && announced) || holdsFirstName(cell);
}

const onlyLetters = /^[\p{L}\p{M}'’-]+$/u;

/** Two words or more, none of which codes are made of, and the first or the last of them a common first name. */
function holdsFirstName(cell: string): boolean {
  const said = cell.split(/[\s,_]+/).filter((word) => word !== '');
  if (said.length < 2 || said.length > 5 || !said.every((word) => onlyLetters.test(word))) return false;
  const own = said.filter((word) => !particles.has(word.toLowerCase()));
  if (own.length < 2 || own.some((word) => word.length < 2 || generic.has(word.toLowerCase()))) return false;
  return isFirstName(foldName(own[0] ?? '')) || isFirstName(foldName(own.at(-1) ?? ''));
}
