import type { Passage } from './coding-tool.ts';
import { codingToolFormat } from './coding-tool-format.ts';

function rework(cells: Passage): Passage {
  const { title, code, ...rest } = cells;
  return {
    ...rest,
    // Reports put a sign before each code; the separators of several codes are seen to elsewhere.
    ...(code !== undefined && { code: code.replace(/\r\n?/g, '\n').replace(/^[●○◯•◇◆]\s{0,3}/gmu, '') }),
    // Without the text itself, the quotation's name is what there is of it.
    ...(rest.segment === undefined && title !== undefined && { segment: title }),
  };
}

/**
 * Quotations as the quotation manager of ATLAS.ti exports them (Excel or CSV). A quotation's codes stand in one cell and become one passage each;
 * a quotation without code is left out; its id (`3:10`) is kept. Start and end count paragraphs in a text; times, pages and areas are not stored.
 */
export const atlasTi = codingToolFormat({
  id: 'atlas-ti',
  label: { nl: 'ATLAS.ti: citaten', en: 'ATLAS.ti quotations', fr: 'ATLAS.ti : citations' },
  source: 'ATLAS.ti',
  fileNames: ['atlas.ti', 'atlas ti', 'quotations', 'quotation manager', 'citaten', 'zitate', 'citations'],
  layout: {
    headers: {
      quotation: ['id', 'quotation_id', 'number', 'nummer'],
      interview_id: ['document', 'dokument'],
      code: ['codes', 'kodes'],
      segment: [
        ['quotation_content', 'text_content', 'content', 'quotation_text', 'zitatinhalt', 'textinhalt', 'inhalt'],
        ['citaatinhoud', 'inhoud', 'contenu_de_la_citation', 'contenu'],
      ].flat(),
      title: ['quotation_name', 'name', 'zitatname', 'citaatnaam', 'naam', 'nom', 'nom_de_la_citation'],
      start: ['start', 'start_position', 'anfang', 'begin', 'début'],
      end: ['end', 'end_position', 'ende', 'einde', 'fin'],
      coder_id: ['created_by', 'author', 'creator', 'erstellt_von', 'autor', 'gemaakt_door', 'auteur', 'créé_par'],
      coded_at: [
        'created',
        'created_on',
        'creation_date',
        'erstellt',
        'erstellt_am',
        'gemaakt_op',
        'créé_le',
        'date_de_création',
        'erstellungsdatum',
        'aanmaakdatum',
      ],
    },
    needs: ['quotation', 'interview_id', 'code'],
    signs: { quotation: ['quotation_content', 'zitatinhalt', 'citaatinhoud', 'contenu_de_la_citation'] },
    unused: [
      ['reference', 'referenz', 'referentie', 'référence', 'comment', 'comments', 'kommentar', 'commentaar', 'opmerking'],
      ['commentaire', 'document_groups', 'dokumentgruppen', 'documentgroepen', 'groupes_de_documents', 'code_groups'],
      ['kodegruppen', 'codegroepen', 'groupes_de_codes', 'density', 'dichte', 'extent', 'media_type', 'type', 'location'],
      ['number_of_codes', '#_of_codes', 'memos', 'hyperlinks', 'modified', 'modified_on', 'modified_by', 'geändert_von'],
      ['geändert_am', 'gewijzigd_door', 'gewijzigd_op', 'modifié_par', 'modifié_le', 'sentiment', 'document_number'],
      ['modification_date', 'änderungsdatum', 'bearbeitungsdatum', 'wijzigingsdatum', 'date_de_modification', 'geändert'],
      ['gewijzigd', 'modifié', 'quotation_comment', 'code_count', 'anzahl_der_kodes', 'aantal_codes', 'nombre_de_codes'],
    ].flat(),
  },
  pathSeparators: [' > ', '::', ': '],
  pathIsHabit: true,
  codeSeparators: ['\n', ';', ' | ', ','],
  uncoded: 'leave-out',
  keep: ['quotation'],
  rework,
});
