import { strToU8, zipSync } from 'fflate';
import { xlsxFile } from '../server/import/xlsx-file.ts';

/*
 * One set of files for every coding tool and network program, written to the layouts these programs export, with what a study must hold
 * after it. The expected lines were worked out by hand from the files; see `storedLines` in the test for their form.
 */

export type FileOfTool = { readonly name: string; readonly content: string | Uint8Array };

export type ToolCase = {
  /** Also the title of its study. */
  readonly tool: string;
  readonly files: readonly FileOfTool[];
  readonly stored: Readonly<Record<string, readonly string[]>>;
};

/** As the “Unicode text” of Windows: little-endian with its mark. */
const utf16 = (text: string): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]);
};
const services = 'org_id;naam;gemeente\nocmw-niel;OCMW Niel;Niel\nzon;Crèche De Zon;Niel\ncaw;CAW Rivierenland;Boom\n';
const ofServices = ['ocmw-niel|OCMW Niel|Niel', 'zon|Crèche De Zon|Niel', 'caw|CAW Rivierenland|Boom'];

const guid = (number: number): string => `5E7A0000-1111-4222-8333-${String(number).padStart(12, '0')}`;
const refiCodes = (prefix: string): string =>
  `<${prefix}CodeBook><${prefix}Codes><${prefix}Code guid="${guid(1)}" name="Drempels" isCodable="false"><${prefix}Code guid="${guid(2)}" name="Taal" isCodable="true"><${prefix}Description>Men verstaat elkaar niet</${prefix}Description></${prefix}Code></${prefix}Code><${prefix}Code guid="${guid(3)}" name="Samen &quot;aan tafel&quot;" isCodable="true"/></${prefix}Codes></${prefix}CodeBook>`;
const refiCoding = (code: number): string =>
  `<Coding guid="${guid(80 + code)}" creatingUser="{${guid(9)}}" creationDateTime="2023-04-05T09:00:00Z"><CodeRef targetGUID="${guid(code)}"/></Coding>`;
const refiSelection = (start: number, end: number, name: string | null, code: number): string =>
  `<PlainTextSelection guid="${guid(500 + start)}" startPosition="${start}" endPosition="${end}"${name === null ? '' : ` name="${name}"`}>${refiCoding(code)}</PlainTextSelection>`;
const refiProject = (origin: string, inner: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project name="Niel" origin="${origin}" creatingUserGUID="${guid(9)}" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="${guid(9)}" name="An"/></Users>${refiCodes('')}${inner}</Project>`;

const wordReport = (lines: readonly string[]): Uint8Array => {
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  // NVivo makes a link of the document's name, so that a line is several runs.
  const paragraphs = escaped.map(
    (line) =>
      `<w:p><w:hyperlink><w:r><w:t xml:space="preserve">${line.slice(0, 8)}</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">${line.slice(8)}</w:t></w:r></w:p>`,
  );
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(body) });
};

export const codingTools: readonly ToolCase[] = [
  {
    tool: 'Taguette',
    files: [
      {
        name: 'all_tags.csv',
        content:
          'id,document,tag,content\r\n7,Gesprek Niel.docx,drempel.taal,"Ze zei: ""spreek traag"";\r\ndat hielp."\r\n7,Gesprek Niel.docx,steun,"Ze zei: ""spreek traag"";\r\ndat hielp."\r\n8,Gesprek Niel.docx,drempel.uren,Te vroeg dicht\r\n9,Gesprek Niel.docx,drempel.uren,Te vroeg dicht\r\n10,Gesprek Niel.docx,,Nog niet gecodeerd\r\n',
      },
      {
        name: 'codebook.csv',
        content:
          'tag,description,number of highlights,number of documents\r\ndrempel,,0,0\r\ndrempel.taal,"Taal, of het gebrek eraan",1,1\r\ndrempel.uren,,2,1\r\nsteun,,1,1\r\n',
      },
    ],
    stored: {
      codebook: ['drempel|', 'taal|drempel', 'uren|drempel', 'steun|'],
      coding: [
        'Gesprek Niel.docx|taal|-|-|Ze zei: "spreek traag";⏎dat hielp.',
        'Gesprek Niel.docx|steun|-|-|Ze zei: "spreek traag";⏎dat hielp.',
        'Gesprek Niel.docx|uren|-|-|Te vroeg dicht',
        'Gesprek Niel.docx|uren|-|-|Te vroeg dicht',
      ],
    },
  },
  {
    tool: 'QualCoder',
    files: [
      { name: 'diensten.csv', content: services },
      {
        name: 'report_codings.csv',
        content:
          '\ufeff"File/case","Coder","Coded","Id","Codename","Coded_Memo","Category","FileVar_organisatie","FileVar_rol"\r\n"n1.txt","an","Wij bellen, «direct».","ctid:3","Vaste lijn","","Samenwerking","OCMW Niel","maatschappelijk werker"\r\n"n1.txt","bo","Wij bellen, «direct».","ctid:9","Vaste lijn","","Samenwerking","OCMW Niel","maatschappelijk werker"\r\n"plan.png","an","image","imid:2","Nabijheid","","","Crèche De Zon",""\r\n',
      },
    ],
    stored: {
      organisations: ofServices,
      coding: [
        'n1.txt|vaste-lijn|ocmw-niel|-|Wij bellen, «direct».',
        'n1.txt|vaste-lijn|ocmw-niel|-|Wij bellen, «direct».',
        'plan.png|nabijheid|zon|-|',
      ],
    },
  },
  {
    // What its codes stand for and who speaks is said on the page; see the answers in the test.
    tool: 'MAXQDA xlsx',
    files: [
      { name: 'diensten.csv', content: services },
      {
        name: 'Gecodeerde segmenten.xlsx',
        content: xlsxFile([
          {
            name: 'Gecodeerde segmenten',
            rows: [
              [
                'Kleur',
                'Documentgroep',
                'Documentnaam',
                'Code',
                'Begin',
                'Einde',
                'Gewichtscore',
                'Segment',
                'Gemaakt door',
                'Dekking %',
              ],
              ['●', 'Niel', 'Gesprek 1', 'Relaties > Doorverwijzing', 4, 5, 0, 'Ik stuur hen door.\nZij mij ook.', 'an', 1.2],
              ['●', 'Niel', 'Gesprek 1', 'Partners > CAW Rivierenland', 4, 5, 0, 'Ik stuur hen door.\nZij mij ook.', 'an', 1.2],
              ['●', 'Boom', 'Gesprek 1', 'Samenwerking > Tijd', '00:01:02.0', '00:01:09.0', 50, 'Nooit tijd.', 'an', 0.4],
            ],
          },
        ]),
      },
    ],
    stored: {
      organisations: ofServices,
      interviews: ['Niel / Gesprek 1|ocmw-niel'],
      codebook: ['caw-rivierenland|', 'referral|'],
      coding: [
        'Niel / Gesprek 1|referral|ocmw-niel→caw|4-5|Ik stuur hen door.⏎Zij mij ook.',
        'Niel / Gesprek 1|caw-rivierenland|ocmw-niel→caw|4-5|Ik stuur hen door.⏎Zij mij ook.',
        'Boom / Gesprek 1|tijd|-|-|Nooit tijd.',
      ],
    },
  },
  {
    tool: 'ATLAS.ti xlsx',
    files: [
      {
        name: 'Quotation Manager.xlsx',
        content: xlsxFile([
          {
            name: 'Quotation Manager',
            rows: [
              [
                'ID',
                'Quotation Name',
                'Document',
                'Quotation Content',
                'Codes',
                'Reference',
                'Start',
                'End',
                'Comment',
                'Created by',
              ],
              ['2:1', '', 'N1', 'Het loket was dicht.', '● Drempel: uren\n● Drempel: afstand', '3 - 3', 3, 3, '', 'an'],
              ['2:2', 'Foto', 'N1', '', 'Steun', 'p. 1', '', '', '', 'an'],
              ['2:3', '', 'N1', 'Zonder code.', '', '4', 4, 4, '', 'an'],
            ],
          },
        ]),
      },
    ],
    stored: { coding: ['N1|uren|-|3-3|Het loket was dicht.', 'N1|afstand|-|3-3|Het loket was dicht.', 'N1|steun|-|-|Foto'] },
  },
  {
    tool: 'ATLAS.ti CSV',
    files: [
      {
        name: 'zitate.csv',
        content: utf16(
          'ID;Zitatname;Dokument;Zitatinhalt;Kodes;Referenz;Kommentar\r\n1:4;;Gespräch A;"Er sagte: ""Grüß Gott"".";Nähe;2;\r\n1:5;;Gespräch A;Zu weit.;"Nähe; Zeit";5;\r\n',
        ),
      },
    ],
    stored: {
      coding: ['Gespräch A|nahe|-|-|Er sagte: "Grüß Gott".', 'Gespräch A|nahe|-|-|Zu weit.', 'Gespräch A|zeit|-|-|Zu weit.'],
    },
  },
  {
    tool: 'NVivo txt',
    files: [
      {
        name: 'samenwerking.txt',
        content: utf16(
          'Name: Codes\\\\Samenwerking\\\\Vaste lijn\r\n\r\n<Files\\\\Niel\\\\N1> - § 2 references coded  [1.25% Coverage]\r\n\r\nReference 1 - <0.01% Coverage\r\n\r\nBel maar.\r\n\r\nReference 2 - 1.24% Coverage\r\n\r\nAltijd dezelfde,\r\naltijd bereikbaar.\r\n\r\nName: Codes\\\\Drempels\r\n\r\n<Files\\\\Boom\\\\B7> - § 1 reference coded  [0.40% Coverage]\r\n\r\nReference 1 - 0.40% Coverage\r\n\r\nName: onbekend.\r\n',
        ),
      },
    ],
    stored: {
      coding: [
        'N1|vaste-lijn|-|-|Bel maar.',
        'N1|vaste-lijn|-|-|Altijd dezelfde,⏎altijd bereikbaar.',
        'B7|drempels|-|-|Name: onbekend.',
      ],
    },
  },
  {
    tool: 'NVivo docx',
    files: [
      {
        name: 'Confiance.docx',
        content: wordReport([
          '<Fichiers\\\\Entretien 4> - § 2 références codées [ 6,78 % de couverture]',
          '',
          'Référence 1 - 5,80 % de couverture',
          '',
          '« On s’appelle » & c’est réglé.',
          '',
          'Référence 2 - 0,98 % de couverture',
          '',
          'Toujours elle.',
        ]),
      },
    ],
    stored: { coding: ['Entretien 4|confiance|-|-|« On s’appelle » & c’est réglé.', 'Entretien 4|confiance|-|-|Toujours elle.'] },
  },
  {
    tool: 'NVivo matrix',
    files: [
      { name: 'diensten.csv', content: services },
      {
        name: 'Matrix.xlsx',
        content: xlsxFile([
          {
            name: 'Sheet1',
            rows: [
              ['', 'A : OCMW Niel', 'B : Crèche De Zon'],
              ['1 : Vertrouwen', 4, 0],
              ['2 : Drempels', null, 1],
            ],
          },
        ]),
      },
    ],
    stored: { organisations: ofServices, coding: ['OCMW Niel|vertrouwen|-|-|', 'Crèche De Zon|drempels|-|-|'] },
  },
  {
    tool: 'REFI-QDA qdc',
    files: [
      {
        name: 'codes.qdc',
        content: utf16(
          `<?xml version="1.0" encoding="utf-16"?>\r\n<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="X">${refiCodes('q:').replace('<q:CodeBook>', '').replace('</q:CodeBook>', '')}</q:CodeBook>`,
        ),
      },
    ],
    stored: { codebook: ['drempels|', 'taal|drempels', 'samen-aan-tafel|'] },
  },
  {
    tool: 'REFI-QDA qdpx of ATLAS.ti',
    files: [
      {
        name: 'atlas.qdpx',
        // CRLF counts as one: "Een." 0-4, "Twee woorden" 5-17, "Drie" 19-23.
        content: zipSync({
          'project.qde': strToU8(
            refiProject(
              'ATLAS.ti 23',
              `<Sources><TextSource guid="${guid(20)}" name="N1" plainTextPath="internal://${guid(20)}.txt">${refiSelection(5, 17, null, 2)}${refiSelection(19, 23, 'Drie', 3)}</TextSource></Sources>`,
            ),
          ),
          [`sources/${guid(20)}.txt`]: strToU8('Een.\r\nTwee woorden.\r\nDrie.'),
        }),
      },
    ],
    stored: {
      codebook: ['drempels|', 'taal|drempels', 'samen-aan-tafel|'],
      coding: ['N1|taal|-|5-17|Twee woorden', 'N1|samen-aan-tafel|-|19-23|Drie'],
    },
  },
  {
    tool: 'REFI-QDA qdpx of NVivo',
    files: [
      { name: 'diensten.csv', content: services },
      {
        name: 'nvivo.qdpx',
        // The text is UTF-16; a face counts as two, CRLF as two: "Dag" 0-3, the face 4-6, "Tot dan" 9-16.
        content: zipSync({
          'project.qde': strToU8(
            refiProject(
              'NVivo',
              `<Cases><Case guid="${guid(40)}" name="OCMW Niel"><SourceRef targetGUID="${guid(20).toLowerCase()}"/></Case></Cases><Sources><TextSource guid="${guid(20)}" name="N1" plainTextPath="internal://${guid(20)}.txt">${refiSelection(0, 3, 'N1', 2)}${refiSelection(9, 16, 'N1', 2)}</TextSource><PictureSource guid="${guid(21)}" name="Loket"><PictureSelection guid="${guid(50)}" firstX="1" firstY="1" secondX="9" secondY="9">${refiCoding(3)}</PictureSelection></PictureSource></Sources>`,
            ),
          ),
          [`Sources/${guid(20).toLowerCase()}.txt`]: utf16('Dag 😀.\r\nTot dan.'),
        }),
      },
    ],
    stored: {
      organisations: ofServices,
      codebook: ['drempels|', 'taal|drempels', 'samen-aan-tafel|'],
      coding: ['N1|taal|ocmw-niel|0-3|Dag', 'N1|taal|ocmw-niel|9-16|Tot dan', 'Loket|samen-aan-tafel|-|-|'],
    },
  },
  {
    tool: 'DNA',
    files: [
      { name: 'diensten.csv', content: services },
      {
        name: 'events.csv',
        content:
          '"statement_id";"time";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"person";"organization";"concept";"agreement"\r\n"1";"2019-05-02 00:00:00";"10";"24";"Meer plaatsen; nu.";"Admin";"2";"Krant van Niel";"Els Maes";"OCMW Niel";"Meer plaatsen";"1"\r\n"2";"2019-05-02 00:00:00";"30";"41";"Geen geld.";"Admin";"2";"Krant van Niel";"";"CAW Rivierenland";"Meer plaatsen";"0"\r\n',
      },
    ],
    stored: {
      organisations: ofServices,
      coding: [
        'Krant van Niel|meer-plaatsen|ocmw-niel|10-24|Meer plaatsen; nu.',
        'Krant van Niel|meer-plaatsen|caw|30-41|Geen geld.',
      ],
    },
  },
];
