import { xlsxFile } from '../server/import/xlsx-file.ts';
import type { ToolCase } from './files-of-tools.ts';

/* The same for network programs. */

const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

export const networks: readonly ToolCase[] = [
  {
    tool: 'GraphML',
    files: [
      {
        name: 'niel.graphml',
        content: `<?xml version="1.0" encoding="UTF-8"?><g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
<g:key id="v0" for="node" attr.name="label" attr.type="string"/><g:key id="v1" for="node" attr.name="gemeente" attr.type="string"><g:default>Niel</g:default></g:key>
<g:key id="e0" for="edge" attr.name="weight" attr.type="double"><g:default>1</g:default></g:key><g:key id="e1" for="edge" attr.name="Edge Label" attr.type="string"/>
<g:graph edgedefault="undirected"><g:node id="a"><g:data key="v0">OCMW &amp; co</g:data></g:node><g:node id="b"><g:data key="v1">Boom</g:data></g:node><g:node id="c"/>
<g:edge source="a" target="b"><g:data key="e0">2.5E0</g:data><g:data key="e1">overleg</g:data></g:edge><g:edge source="b" target="a" directed="true"/></g:graph></g:graphml>`,
      },
    ],
    stored: {
      organisations: ['a|OCMW & co|Niel', 'b|b|Boom', 'c|c|Niel'],
      relations: ['a-b consultation 2.5', 'b>a tie 1'],
    },
  },
  {
    tool: 'GEXF',
    files: [
      {
        name: 'niel.gexf',
        content: `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="gemeente" type="string"/></attributes>
<nodes><node id="1" label="OCMW &quot;Niel&quot;"><attvalues><attvalue for="0" value="Niel"/></attvalues></node><node id="2" label="De Zon"/><node id="3" label="Los"/></nodes>
<edges><edge id="0" source="1" target="2" weight="3.0" kind="doorverwijzing"/><edge id="1" source="2" target="1" type="undirected"/></edges></graph></gexf>`,
      },
    ],
    stored: {
      organisations: ['1|OCMW "Niel"|Niel', '2|De Zon', '3|Los'],
      relations: ['1>2 referral 3', '2-1 tie'],
    },
  },
  {
    tool: 'Pajek',
    files: [
      {
        name: 'niel.net',
        content: windows1252(
          '%made by hand\r\n*Network Niel\r\n*Vertices 4\r\n1 "OCMW Niel" 0.1 0.2\r\n2 "Cr\u00e8che"\r\n4 "Los"\r\n*Arcs :1 "verwijst"\r\n1 2 2\r\n*Edges\r\n2 3\r\n*Arcslist\r\n3 1 2\r\n',
        ),
      },
    ],
    stored: {
      organisations: ['1|OCMW Niel', '2|Crèche', '3|3', '4|Los'],
      relations: ['1>2 verwijst 2', '2-3 tie', '3>1 tie', '3>2 tie'],
    },
  },
  {
    tool: 'UCINET fullmatrix',
    files: [
      {
        name: 'niel.txt',
        content:
          'DL N=3 NM=2\r\nFORMAT = FULLMATRIX DIAGONAL ABSENT\r\nLABELS:\r\nOCMW Niel\r\nDe Zon\r\nCAW\r\nLEVEL LABELS:\r\noverleg,verwijzing\r\nDATA:\r\n1 0\r\n1 0\r\n0 0\r\n\r\n0 2\r\n0 0\r\n0 1.5\r\n',
      },
    ],
    stored: {
      organisations: ['OCMW Niel|OCMW Niel', 'De Zon|De Zon', 'CAW|CAW'],
      relations: ['OCMW Niel-De Zon consultation 1', 'OCMW Niel>CAW referral 2', 'CAW>De Zon referral 1.5'],
    },
  },
  {
    tool: 'UCINET edgelist1',
    files: [{ name: 'niel.dl', content: 'dl n = 4 format = edgelist1\nlabels: a, b, c, d\ndata:\n1 2 3\n2 3\n' }],
    stored: { organisations: ['a|a', 'b|b', 'c|c', 'd|d'], relations: ['a>b tie 3', 'b>c tie'] },
  },
  {
    tool: 'UCINET labels embedded',
    files: [{ name: 'niel.dl', content: 'dl n=3 format=edgelist1\nlabels embedded:\ndata:\n"OCMW Niel" Zon 1\nZon CAW 2.5\n' }],
    stored: {
      organisations: ['OCMW Niel|OCMW Niel', 'Zon|Zon', 'CAW|CAW'],
      relations: ['OCMW Niel>Zon tie 1', 'Zon>CAW tie 2.5'],
    },
  },
  {
    tool: 'Edge list before node list',
    files: [
      { name: 'a-banden.csv', content: 'Source;Target;Type;Weight\nOCMW Niel;zon;Undirected;2,5\nzon;caw;Directed;1\n' },
      {
        name: 'b-knopen.csv',
        content: 'Id;Label;gemeente\nocmw-niel;OCMW Niel;Niel\nzon;De Zon;Niel\ncaw;CAW;Boom\nlos;Alleen;Boom\n',
      },
    ],
    stored: {
      organisations: ['ocmw-niel|OCMW Niel|Niel', 'zon|De Zon|Niel', 'caw|CAW|Boom', 'los|Alleen|Boom'],
      relations: ['ocmw-niel-zon tie 2.5', 'zon>caw tie 1'],
    },
  },
  {
    tool: 'Node list before edge list',
    files: [
      { name: 'a-knopen.csv', content: 'id,label\n1,OCMW Niel\n2,De Zon\n' },
      { name: 'b-banden.csv', content: '"","from","to","weight"\n"1","1","2",4\n' },
    ],
    stored: { organisations: ['1|OCMW Niel', '2|De Zon'], relations: ['1>2 tie 4'] },
  },
  {
    tool: 'Adjacency matrix',
    files: [
      {
        name: 'matrix.csv',
        content: '\ufeff;OCMW Niel;De Zon;CAW;Los\r\nOCMW Niel;-;1;2,5;\r\nDe Zon;0;-;x;\r\nCAW;;;-;\r\nLos;;;;-\r\n',
      },
    ],
    stored: {
      organisations: ['OCMW Niel|OCMW Niel', 'De Zon|De Zon', 'CAW|CAW', 'Los|Los'],
      relations: ['OCMW Niel>De Zon tie 1', 'OCMW Niel>CAW tie 2.5', 'De Zon>CAW tie 1'],
    },
  },
  {
    tool: 'graphology JSON',
    files: [
      {
        name: 'niel.json',
        content: JSON.stringify({
          options: { type: 'mixed', multi: true, allowSelfLoops: true },
          attributes: {},
          nodes: [{ key: 'o', attributes: { label: 'OCMW Niel', gemeente: 'Niel' } }, { key: 'z' }, { key: 'los' }],
          edges: [
            { key: 'e', source: 'o', target: 'z', attributes: { weight: 2, type: 'overleg' } },
            { source: 'z', target: 'o', undirected: true },
          ],
        }),
      },
    ],
    stored: {
      organisations: ['o|OCMW Niel|Niel', 'z|z', 'los|los'],
      relations: ['o>z consultation 2', 'z-o tie'],
    },
  },
  {
    tool: 'Network Canvas',
    files: [
      {
        name: 'k_edgeList_verwijst.csv',
        content:
          'edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,sterkte\n1,1,2,e1,x1,u1,u2,3\n',
      },
      {
        name: 'k_ego.csv',
        content: 'networkCanvasEgoUUID,networkCanvasSessionID,gemeente\ne1,s1,Niel\ne2,s2,Boom\n',
      },
      {
        name: 'k_attributeList_Dienst.csv',
        content:
          'nodeID,networkCanvasEgoUUID,networkCanvasUUID,label,gemeente\n1,e1,u1,OCMW Niel,Niel\n2,e1,u2,De Zon,Niel\n1,e2,u3,CAW,\n',
      },
    ],
    stored: {
      organisations: ['e1|e1|Niel', 'e2|e2|Boom', 'u1|OCMW Niel|Niel', 'u2|De Zon|Niel', 'u3|CAW'],
      relations: ['u1-u2 verwijst 3', 'e1>u1 ego-alter', 'e1>u2 ego-alter', 'e2>u3 ego-alter'],
    },
  },
  {
    // Two cells are no number; they are mended on the page.
    tool: 'Matrix to mend',
    files: [{ name: 'matrix.csv', content: ',A,B,C\nA,0,veel,1\nB,0,0,?\nC,0,0,0\n' }],
    stored: { organisations: ['A|A', 'B|B', 'C|C'], relations: ['A>B tie 5', 'A>C tie 1', 'B>C tie 2'] },
  },
  {
    tool: 'Network in a workbook',
    files: [
      {
        name: 'netwerk.xlsx',
        content: xlsxFile([
          {
            name: 'Banden',
            rows: [
              ['source', 'target', 'weight', 'relation'],
              ['o', 'z', 2.5, 'overleg'],
            ],
          },
          {
            name: 'Knopen',
            rows: [
              ['id', 'label', 'gemeente'],
              ['o', 'OCMW Niel', 'Niel'],
              ['z', 'De Zon', null],
              ['los', 'Alleen', 'Niel'],
            ],
          },
        ]),
      },
    ],
    stored: {
      organisations: ['o|OCMW Niel|Niel', 'z|De Zon', 'los|Alleen|Niel'],
      relations: ['o>z consultation 2.5'],
    },
  },
  {
    tool: 'Matrix in a workbook',
    files: [
      {
        name: 'matrix.xlsx',
        content: xlsxFile([
          {
            name: 'Blad1',
            rows: [
              [null, 'OCMW', 'Zon', 'Los'],
              ['OCMW', 0, 2, null],
              ['Zon', 2, 0, null],
              ['Los', null, null, null],
            ],
          },
        ]),
      },
    ],
    stored: { organisations: ['OCMW|OCMW', 'Zon|Zon', 'Los|Los'], relations: ['OCMW-Zon tie 2'] },
  },
];
