import * as alias from './header-aliases.ts';
import { checkPeriod } from './row-checks.ts';
import { tableFormat } from './table-format.ts';

/** Who acts for which organisation, and when; many to many. */
export const affiliations = tableFormat({
  kind: 'affiliations',
  fileNames: ['aanstellingen', 'affectations'],
  aliases: {
    person_id: alias.personId,
    org_id: [...alias.organisationId, 'werkgever', 'employeur', 'employer'],
    fte: ['vte', 'etp', 'voltijds_equivalent', 'équivalent_temps_plein'],
    primary: ['hoofdaanstelling', 'hoofdwerkgever', 'hoofdorganisatie', 'principal', 'affectation_principale'],
    date_from: alias.dateFrom,
    date_to: alias.dateTo,
    fixed_contact_for: ['vaste_contactpersoon_voor', 'contactpersoon_voor', 'personne_de_contact_pour', 'contact_fixe_pour'],
  },
  check: checkPeriod,
});
