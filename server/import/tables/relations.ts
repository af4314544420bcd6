import * as alias from './header-aliases.ts';
import { checkSelfTie } from './row-checks.ts';
import { tableFormat } from './table-format.ts';

/**
 * Ties that somebody reported. In a roster without a from side the respondent is the from side, and stays the respondent as well.
 * A header `source` is the provenance of the report; network tools that mean the from side are read as an edge list.
 */
export const relations = tableFormat({
  kind: 'relations',
  fileNames: ['relaties', 'relaties-gerapporteerd', 'roster'],
  aliases: {
    from_org: alias.fromOrganisation,
    to_org: [...alias.toOrganisation, 'partner', 'partner_org', 'partner_organisatie', 'organisation_partenaire', 'partenaire'],
    type: [
      'soort',
      'relation_type',
      'relatietype',
      'type_relatie',
      'soort_relatie',
      'type_relation',
      'type_de_relation',
      'relatie',
      'relation',
      'collaboration_type',
      'samenwerkingstype',
      'type_samenwerking',
      'type_de_collaboration',
    ],
    present: ['aanwezig', 'bestaat', 'présent', 'présente', 'existe'],
    direction: ['richting', 'sens', 'directed', 'gericht'],
    strength: ['sterkte', 'gewicht', 'weight', 'poids', 'force', 'intensiteit', 'intensité'],
    frequency: ['frequentie', 'fréquence'],
    formality: ['formaliteit', 'formeel_informeel', 'formalité'],
    agreement: ['overeenkomst', 'afspraak', 'convention'],
    since_year: ['sinds', 'sinds_jaar', 'since', 'depuis', 'startjaar', 'année_de_début'],
    fixed_contact_person: ['vaste_contactpersoon', 'personne_de_contact_fixe', 'contact_fixe'],
    trust_reliability: ['vertrouwen_betrouwbaarheid', 'confiance_fiabilité'],
    trust_mission: ['vertrouwen_missie', 'confiance_mission'],
    trust_openness: ['vertrouwen_openheid', 'confiance_ouverture'],
    value_power: ['waarde_macht', 'valeur_pouvoir'],
    value_involvement: ['waarde_betrokkenheid', 'valeur_implication'],
    value_resources: ['waarde_middelen', 'valeur_ressources'],
    perceived_governance: ['ervaren_sturing', 'sturing', 'gouvernance_perçue'],
    respondent_org: ['respondent_organisatie', 'organisatie_respondent', 'respondent', 'organisation_répondante', 'répondant'],
    respondent_person: ['respondent_persoon', 'persoon_respondent', 'personne_répondante'],
    wave: ['golf', 'meetmoment', 'ronde', 'vague'],
    municipality: alias.municipality,
    reported_by: ['gemeld_door', 'gerapporteerd_door', 'rapporté_par', 'signalé_par'],
    source: alias.source,
    note: alias.note,
  },
  standIns: { from_org: 'respondent_org' },
  check: checkSelfTie,
});
