import { say } from '../../../model/errors.ts';
import { undefinedEverywhere } from '../log-cells.ts';
import { measureUnits } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { plainValue } from '../measured.ts';
import { isolationClasses, silentAfter } from './isolation-classes.ts';
import { isolationRows } from './isolation-rows.ts';

/** The chosen number of silent days. */
export function silentDays(parameters: Readonly<Record<string, number>>): number {
  return parameters['isolation_silent_days'] ?? silentAfter;
}

/** Per service: the first reason in the order of the classes that it stands apart, 0 to 6, or 7 = connected. */
export const serviceIsolation: StudyMeasure = {
  id: 'isolation',
  family: 'isolation',
  label: { nl: 'Alleenstaande diensten', en: 'Services that stand apart', fr: 'Services isolés' },
  definition: {
    nl: 'Voor elke dienst op de lijst: de zwaarste reden waarom ze alleen staat, of dat ze aangehaakt is. Alle redenen die gelden staan ernaast. Geen enkele dienst valt van de lijst. Alleen staan is geen fout: wie niet antwoordt of niet logt, lijkt vaak alleen.',
    en: 'For every service on the list: the weightiest reason why it stands apart, or that it is connected. All reasons that hold stand beside it. No service drops off the list. Standing apart is no fault: who does not answer or does not log often seems to.',
    fr: 'Pour chaque service de la liste : la raison la plus forte de son isolement, ou le fait qu’il est relié. Toutes les raisons valables figurent à côté. Aucun service ne disparaît de la liste. Être isolé n’est pas une faute : qui ne répond pas ou n’enregistre pas le paraît souvent.',
  },
  formula: 'min {k: h_k}',
  range: { min: 0, max: isolationClasses.length - 1 },
  unit: {
    nl: '0 = buiten de afbakening, 1 = zonder band, 2 = enkel eenzijdig, 3 = via één partner, 4 = via één medewerker, 5 = stil, 6 = niet geantwoord, 7 = aangehaakt',
    en: '0 = outside the boundary, 1 = without ties, 2 = only one-sided, 3 = through one partner, 4 = through one worker, 5 = silent, 6 = did not answer, 7 = connected',
    fr: '0 = hors délimitation, 1 = sans liens, 2 = seulement unilatéral, 3 = par un partenaire, 4 = par un collaborateur, 5 = silencieux, 6 = n’a pas répondu, 7 = relié',
  },
  undefinedWhen: {
    nl: 'Zonder lijst van organisaties.',
    en: 'Without a list of organisations.',
    fr: 'Sans liste d’organisations.',
  },
  convention: {
    nl: 'h_k: reden k geldt. Elke bron die het recept kiest telt, welke bandregel ook; partners buiten de afbakening tellen als partner. Eenzijdig: in geen enkele band namen beide kanten contact op of melden beide hem, en wie zweeg, is wel gehoord (antwoordde of logde ergens). Via één medewerker: minstens twee gelogde contacten, alle door dezelfde. Stil: geen gelogd contact in de laatste W dagen.',
    en: 'h_k: reason k holds. Every source that the recipe chooses counts, whatever the tie rule; partners outside the boundary count as partners. One-sided: in no tie did both sides make contact or report it, and whoever was silent was heard (answered or logged somewhere). Through one worker: at least two logged contacts, all by the same. Silent: no logged contact in the last W days.',
    fr: 'h_k : la raison k vaut. Chaque source choisie par la recette compte, quelle que soit la règle de lien ; les partenaires hors délimitation comptent comme partenaires. Unilatéral : dans aucun lien les deux côtés n’ont pris contact ni ne le déclarent, et celui qui s’est tu a été entendu (a répondu ou enregistré quelque part). Par un collaborateur : au moins deux contacts enregistrés, tous par le même. Silencieux : aucun contact enregistré dans les W derniers jours.',
  },
  references: [],
  ownDesign: true,
  keys: [],
  groupings: ['organisation'],
  minimum: 0,
  parameters: [
    {
      id: 'isolation_silent_days',
      label: {
        nl: 'Stil na zoveel dagen (W)',
        en: 'Silent after so many days (W)',
        fr: 'Silencieux après ce nombre de jours (W)',
      },
      unit: measureUnits.days,
      standard: silentAfter,
      min: 1,
      max: 3650,
    },
  ],
  compute: (context) => {
    const rows = isolationRows(context, silentDays(context.parameters));
    if (rows.length === 0) return undefinedEverywhere(say('measure-no-organisations'));
    return rows.map((row) => ({
      unit: { by: 'organisation', value: row.organisation },
      key: [],
      ...plainValue(isolationClasses.indexOf(row.class), {
        evidence: () => row.records,
        detail: {
          class: row.class,
          reasons: row.reasons,
          municipality: row.municipality,
          partners: row.partners,
          one_sided_ties: row.oneSidedTies,
          person: row.person,
          last_contact: row.lastContact,
        },
      }),
    }));
  },
};
