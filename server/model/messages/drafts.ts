import type { Text } from '../text.ts';

/** Refusals about files that were sent and are not taken in yet, and the words of the file with their refused rows. */
export const draftMessages = {
  'unknown-draft': {
    nl: 'Deze bestanden staan niet meer klaar: ze blijven twee uur, en niet langer dan Weefsel draait. Kies de bestanden opnieuw; er is niets ingevoerd.',
    en: 'These files are no longer waiting: they stay for two hours, and no longer than Weefsel runs. Choose the files again; nothing was imported.',
    fr: 'Ces fichiers ne sont plus en attente : ils restent deux heures, et pas plus longtemps que Weefsel ne fonctionne. Choisissez-les à nouveau ; rien n’a été importé.',
  },
  'unknown-draft-file': {
    nl: 'Dit bestand hoort niet (meer) bij deze invoer. Laad de pagina opnieuw.',
    en: 'This file is not, or no longer, part of this import. Load the page again.',
    fr: 'Ce fichier ne fait pas (ou plus) partie de cet import. Rechargez la page.',
  },
  'draft-importing': {
    nl: 'Deze bestanden worden net ingevoerd. Wacht tot dat klaar is, of stop het eerst.',
    en: 'These files are being imported right now. Wait until that is done, or stop it first.',
    fr: 'Ces fichiers sont en cours d’import. Attendez la fin, ou arrêtez d’abord.',
  },
  'draft-imported': {
    nl: 'Deze bestanden zijn al ingevoerd en worden niet bewaard. Kies bestanden voor een nieuwe invoer.',
    en: 'These files have been imported already and are not kept. Choose files for a new import.',
    fr: 'Ces fichiers ont déjà été importés et ne sont pas conservés. Choisissez des fichiers pour un nouvel import.',
  },
  'draft-unchecked': {
    nl: 'De bestanden zijn nog niet nagekeken zoals ze nu gelezen worden. Wacht tot dat klaar is.',
    en: 'The files have not been checked yet the way they are read now. Wait until that is done.',
    fr: 'Les fichiers n’ont pas encore été vérifiés tels qu’ils sont lus maintenant. Attendez la fin de la vérification.',
  },
  'too-many-drafts': {
    nl: 'Er wachten al {limit} groepen bestanden op invoer. Rond er een af of verwijder er een; na twee uur verdwijnen ze vanzelf.',
    en: '{limit} sets of files are waiting to be imported already. Finish or remove one; after two hours they go by themselves.',
    fr: '{limit} groupes de fichiers attendent déjà d’être importés. Terminez-en ou supprimez-en un ; après deux heures ils disparaissent.',
  },
  'drafts-full': {
    nl: 'Er wachten al te veel gegevens op invoer: samen kan er {limit} klaarstaan. Rond een invoer af of verwijder er een, en probeer opnieuw.',
    en: 'Too much is waiting to be imported already: {limit} can wait in all. Finish or remove an import and try again.',
    fr: 'Trop de données attendent déjà d’être importées : {limit} au total. Terminez ou supprimez un import, puis réessayez.',
  },
  'nothing-refused': {
    nl: 'In deze tabel zijn geen rijen geweigerd.',
    en: 'No rows of this table were refused.',
    fr: 'Aucune ligne de cette table n’a été refusée.',
  },
  'refused-row': { nl: 'Rij in het bestand', en: 'Row in the file', fr: 'Ligne du fichier' },
  'refused-reason': { nl: 'Waarom niet ingelezen', en: 'Why it was not taken in', fr: 'Pourquoi elle n’est pas reprise' },
  /** The end of a file's name. */
  'refused-name': { nl: 'niet-ingelezen', en: 'not-taken-in', fr: 'non-repris' },
} as const satisfies Record<string, Text>;
