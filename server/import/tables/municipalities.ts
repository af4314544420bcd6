import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** The municipalities of a study. */
export const municipalities = tableFormat({
  kind: 'municipalities',
  fileNames: ['gemeenten', 'gemeentes', 'communes'],
  aliases: {
    municipality_id: ['gemeente_id', 'gemeentecode', 'nis', 'nis_code', 'niscode', 'commune_id', 'code_commune', 'code_ins'],
    name: ['naam', 'nom', 'gemeente', 'gemeentenaam', 'municipality', 'municipality_name', 'commune', 'stad', 'ville'],
    population: ['inwoners', 'aantal_inwoners', 'inwonersaantal', 'bevolking', 'habitants', 'nombre_d_habitants', 'inhabitants'],
    ocmw_sites: ['ocmw_vestigingen', 'aantal_ocmw_vestigingen', 'sociale_centra', 'aantal_sociale_centra', 'sites_cpas'],
    reference_date: ['peildatum', 'referentiedatum', 'date_de_référence', 'datum', 'date'],
    source: alias.source,
  },
});
