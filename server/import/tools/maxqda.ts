import { codingToolFormat } from './coding-tool-format.ts';

/**
 * Coded segments as MAXQDA exports them (Excel or CSV); the headers follow the language of the program: English, German, Dutch or French.
 * The columns of the document may stand there twice. Begin and end count paragraphs in a text; a time in a recording is not stored.
 */
export const maxqda = codingToolFormat({
  id: 'maxqda',
  label: { nl: 'MAXQDA: gecodeerde segmenten', en: 'MAXQDA coded segments', fr: 'MAXQDA : segments codés' },
  source: 'MAXQDA',
  fileNames: ['maxqda', 'coded_segments', 'gecodeerde_segmenten', 'codierte_segmente', 'segments_codés'],
  layout: {
    headers: {
      interview_id: ['document_name', 'dokumentname', 'documentnaam', 'naam_document', 'nom_du_document', 'nom_de_document'],
      document_group: ['document_group', 'dokumentgruppe', 'documentgroep', 'groupe_de_documents'],
      code: ['code', 'code_path', 'codepfad', 'codepad', 'chemin_du_code'],
      segment: ['segment', 'coded_segment', 'codiertes_segment', 'gecodeerd_segment', 'segment_codé'],
      start: ['beginning', 'begin', 'start', 'anfang', 'début'],
      end: ['end', 'ende', 'einde', 'eind', 'fin'],
      coder_id: ['author', 'autor', 'auteur', 'created_by', 'erstellt_von', 'gemaakt_door', 'aangemaakt_door', 'créé_par'],
      coded_at: [
        ['created', 'created_on', 'creation_date', 'erstellt', 'erstellt_am', 'erstellungsdatum'],
        ['gemaakt_op', 'aangemaakt_op', 'datum_aangemaakt', 'créé_le', 'date_de_création'],
      ].flat(),
    },
    needs: ['interview_id', 'code', 'segment'],
    unused: [
      ['color', 'colour', 'farbe', 'kleur', 'couleur', 'comment', 'kommentar', 'commentaar', 'opmerking', 'commentaire'],
      ['weight_score', 'weight', 'gewicht', 'gewichtung', 'gewichtungsscore', 'gewichtscore', 'score_de_poids', 'poids'],
      ['area', 'fläche', 'oppervlakte', 'oppervlak', 'surface', 'coverage_%', 'abdeckung_%', 'abdeckungsgrad_%', 'dekking_%'],
      ['couverture_%', 'modified_by', 'geändert_von', 'gewijzigd_door', 'modifié_par', 'preview', 'vorschau', 'voorbeeld'],
      ['modified', 'modified_on', 'geändert_am', 'gewijzigd_op', 'modifié_le', 'aperçu', 'bearbeitet_von', 'bearbeitet_am'],
      ['gebied', 'zone', 'aire', 'indice_de_poids', 'pondération', 'score_de_pondération', '%_couvert', 'coverage', 'abdeckung'],
    ].flat(),
  },
  pathSeparators: [' > ', '\\'],
  uncoded: 'leave-out',
  identicalRows: 'again',
});
