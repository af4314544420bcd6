import * as alias from './header-aliases.ts';
import { withMeanings } from './mapped-codebook.ts';
import { tableFormat } from './table-format.ts';

const plain = tableFormat({
  kind: 'codebook',
  fileNames: ['codeboek', 'codes', 'codelijst', 'livre-de-codes'],
  aliases: {
    code: ['tag', 'codenaam', 'codename', 'code_name', 'nom_du_code'],
    group: ['groep', 'groupe', 'categorie', 'category', 'catégorie'],
    level: ['niveau'],
    kind: ['aard', 'soort', 'type', 'genre'],
    label_nl: ['label', 'label_ned', 'nederlands', 'naam_nl'],
    label_en: ['label_eng', 'english', 'engels', 'naam_en'],
    label_fr: ['label_fra', 'français', 'frans', 'naam_fr'],
    definition: ['definitie', 'définition', 'omschrijving', 'beschrijving', 'description', 'toelichting'],
    parent: ['bovenliggende_code', 'hoofdcode', 'parent_code', 'code_parent'],
    dilemma: ['dilemme'],
    pole: alias.pole,
    source: alias.source,
    version: ['versie'],
  },
});

/** The codes of a study: factors, dilemmas, thresholds and whatever else it codes. */
export const codebook = withMeanings(plain);
