import * as alias from './header-aliases.ts';
import { checkCoordinates } from './row-checks.ts';
import { tableFormat } from './table-format.ts';

/** What a list of organisations, or of the nodes of a network, calls what they are and where they are. */
export const placeAliases = {
  type: ['soort', 'org_type', 'organisatietype', 'type_organisatie', 'soort_organisatie', 'type_organisation', 'kind'],
  sector: ['secteur', 'domein', 'werkveld', 'domaine'],
  municipality: alias.municipality,
  district: ['wijk', 'buurt', 'deelgemeente', 'quartier', 'neighbourhood', 'postdistrict'],
  address: ['adres', 'adresse'],
  lat: ['latitude', 'breedtegraad'],
  lon: ['lng', 'long', 'longitude', 'lengtegraad'],
} as const;

/** The organisations of a study: the actors that may become nodes. */
export const organisations = tableFormat({
  kind: 'organisations',
  fileNames: ['organisaties', 'organizations', 'diensten'],
  aliases: {
    ...placeAliases,
    org_id: [...alias.organisationId, 'code', 'id', 'identifiant', 'dienst_id', 'dienstcode'],
    name: [
      'naam',
      'nom',
      'organisatienaam',
      'naam_organisatie',
      'naam_van_de_organisatie',
      'org_name',
      'organisation_name',
      'organization_name',
      'benaming',
      'dienst',
      'dénomination',
      'nom_organisation',
      'nom_de_l_organisation',
    ],
    building_id: ['gebouw', 'gebouw_id', 'building', 'bâtiment', 'bâtiment_id'],
    part_of: [
      'parent_org_id',
      'parent_org',
      'deel_van',
      'onderdeel_van',
      'hoort_bij',
      'moederorganisatie',
      'fait_partie_de',
      'organisation_mère',
    ],
    places: ['plaatsen', 'aantal_plaatsen', 'capaciteit', 'capacity', 'capacité', 'nombre_de_places'],
    since: ['sinds', 'opgericht', 'opgericht_in', 'actief_sinds', 'depuis', 'vanaf'],
    until: ['tot', 'actief_tot', 'gesloten_op', 'jusqu_à', 'jusque'],
    governance_role: ['netwerkrol', 'rol_in_netwerk', 'rôle_dans_le_réseau', 'network_role'],
    in_boundary: ['binnen_afbakening', 'in_netwerk', 'dans_le_périmètre', 'in_network'],
    responded: ['geantwoord', 'heeft_geantwoord', 'beantwoord', 'a_répondu', 'response'],
    logs_contacts: ['houdt_logboek_bij', 'registreert_contacten', 'tient_un_journal'],
    source: alias.source,
  },
  check: checkCoordinates,
});
