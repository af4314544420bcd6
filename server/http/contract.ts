import { z } from 'zod';
import { networkRecipe, tieSources } from '../model/network-recipe.ts';
import { natures } from '../model/study.ts';
import { tableKinds } from '../model/tables.ts';
import { locales } from '../model/text.ts';

/*
 * What goes over the wire, once: these schemas check requests, type responses, and become the OpenAPI document.
 * The client imports the types below and nothing else of the server.
 *
 * Routes, all under /api/v1; a recipe travels as JSON in the query parameter `recipe` (absent = defaults):
 *   GET    /session                                  -> Session
 *   GET    /indicators                               -> IndicatorList
 *   GET    /exports                                  -> ExportList
 *   GET    /studies                                  -> StudyList
 *   POST   /studies              NewStudy            -> StudyDetail (201)
 *   GET    /studies/:study                           -> StudyDetail
 *   DELETE /studies/:study                           -> 204
 *   GET    /studies/:study/imports                   -> ImportList
 *   POST   /studies/:study/imports/check  multipart  -> CheckList       nothing is written
 *   POST   /studies/:study/imports        multipart  -> ImportList      fields: files, skipRows ("true"), keep (JSON {file: [headers]})
 *   DELETE /studies/:study/imports/:import           -> Import          undo
 *   GET    /studies/:study/network    NetworkQuery   -> NetworkView
 *   GET    /studies/:study/results    ResultsQuery   -> ResultsView
 *   GET    /studies/:study/evidence   EvidenceQuery  -> EvidenceView
 *   GET    /studies/:study/figure     FigureQuery    -> a file
 *   GET    /studies/:study/tables     TableQuery     -> a file          results as CSV or JSON
 *   GET    /openapi.json
 */

export const localeSchema = z.enum(locales);
export const textSchema = z.object({ nl: z.string(), en: z.string(), fr: z.string() });
export const studyIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** The one error shape. `message` is in the language asked for (`lang` or Accept-Language), Dutch by default. */
export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    where: z.object({
      file: z.string().optional(),
      line: z.number().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      field: z.string().optional(),
    }),
  }),
});

export const sessionSchema = z.object({ version: z.string() });

export const tableKindSchema = z.enum(tableKinds as [(typeof tableKinds)[number], ...(typeof tableKinds)[number][]]);

export const cardSchema = z.object({
  title: textSchema,
  description: textSchema,
  nature: z.enum(natures),
  source: z.string(),
  licence: z.string(),
  caveats: z.array(textSchema),
});

export const studySummarySchema = z.object({
  id: z.string(),
  card: cardSchema,
  createdAt: z.string(),
  revision: z.number(),
  counts: z.record(tableKindSchema, z.number()),
});
export const studyListSchema = z.object({ studies: z.array(studySummarySchema) });

const choice = z.object({ value: z.string(), label: textSchema, count: z.number() });
/** What a study offers to a recipe: only what occurs in its records. */
export const studyDetailSchema = studySummarySchema.extend({
  municipalities: z.array(
    z.object({
      name: z.string(),
      organisations: z.number(),
      districts: z.array(z.object({ name: z.string(), organisations: z.number() })),
    }),
  ),
  relationTypes: z.array(choice),
  sectors: z.array(choice),
  /** Organisation attributes that can serve as a partition. */
  partitions: z.array(z.object({ id: z.string(), label: textSchema, values: z.number() })),
  sources: z.array(z.enum(tieSources)),
  hasPersons: z.boolean(),
  hasPartOf: z.boolean(),
  logged: z.object({ from: z.string(), to: z.string() }).nullable(),
});
export const newStudySchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(2000).default(''),
});

export const importSchema = z.object({
  id: z.string(),
  studyId: z.string(),
  kind: tableKindSchema,
  format: z.string(),
  file: z.string(),
  hash: z.string(),
  bytes: z.number(),
  records: z.number(),
  accepted: z.number(),
  errors: z.number(),
  warnings: z.number(),
  importedAt: z.string(),
  undoneAt: z.string().nullable(),
});
export const importListSchema = z.object({ imports: z.array(importSchema) });

export const issueSchema = z.object({
  severity: z.enum(['error', 'warning']),
  line: z.number().nullable(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: textSchema,
});
/** `outcome`: accept = every row in; warn = every row in, something to look at; partial = some rows refused; reject = nothing importable. */
export const checkSchema = z.object({
  file: z.string(),
  kind: tableKindSchema.nullable(),
  outcome: z.enum(['accept', 'warn', 'partial', 'reject']),
  records: z.number(),
  accepted: z.number(),
  errors: z.number(),
  warnings: z.number(),
  issues: z.array(issueSchema),
  /** Headers that were recognised and what they became; null = not stored. */
  columns: z.array(z.object({ header: z.string(), column: z.string().nullable() })),
});
export const checkListSchema = z.object({ files: z.array(checkSchema) });

const recipeParameter = z.string().max(8000).optional().describe('A network recipe as JSON; absent or partial = defaults');
export const networkQuerySchema = z.strictObject({
  recipe: recipeParameter,
  sizeBy: z.string().max(80).optional().describe('Id of a node indicator; absent = all nodes of one size'),
  colourBy: z.string().max(80).optional().describe('Organisation attribute; absent = sector'),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  lang: localeSchema.optional(),
});
export const resultsQuerySchema = z.strictObject({
  recipe: recipeParameter,
  seed: networkQuerySchema.shape.seed,
  partition: z.union([z.string().max(80), z.array(z.string().max(80)).max(10)]).optional(),
});

const shapeSchema = z.enum(['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pentagon', 'cross']);
const headsSchema = z.enum(['none', 'target', 'both']);
export const drawingSchema = z.object({
  width: z.number(),
  height: z.number(),
  nodes: z.array(
    z.object({
      id: z.string(),
      x: z.number(),
      y: z.number(),
      radius: z.number(),
      fill: z.string(),
      shape: shapeSchema,
      label: z.string(),
      labelAt: z.object({ x: z.number(), y: z.number(), anchor: z.enum(['start', 'middle', 'end']) }).nullable(),
      group: z.string().nullable(),
      value: z.number().nullable(),
    }),
  ),
  ties: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      target: z.string(),
      heads: headsSchema,
      width: z.number(),
      colour: z.string(),
      dashed: z.boolean(),
      sourceClass: z.string(),
      weight: z.number().nullable(),
    }),
  ),
  legend: z.object({
    groupTitle: z.string(),
    groups: z.array(
      z.object({ id: z.string().nullable(), label: z.string(), colour: z.string(), shape: shapeSchema, count: z.number() }),
    ),
    sizes: z.object({ title: z.string(), steps: z.array(z.object({ value: z.number(), radius: z.number() })) }).nullable(),
    ties: z.array(z.object({ label: z.string(), width: z.number(), dashed: z.boolean(), heads: headsSchema })),
  }),
  title: z.string(),
  caption: z.array(z.string()),
  nature: z.enum(natures),
});

export const nodeSchema = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string().nullable(),
  kindLabel: textSchema.nullable(),
  sector: z.string().nullable(),
  sectorLabel: textSchema.nullable(),
  municipality: z.string().nullable(),
  district: z.string().nullable(),
  listed: z.boolean(),
  inside: z.boolean(),
  responded: z.boolean().nullable(),
  folded: z.array(z.string()),
});
/** A tie; an arc when the network is directed. */
export const tieSchema = z.object({
  source: z.string(),
  target: z.string(),
  weight: z.number().nullable(),
  types: z.array(z.object({ id: z.string(), label: textSchema })),
  sources: z.array(z.enum(tieSources)),
  sourceClass: z.string(),
  sourceClassLabel: textSchema,
  records: z.number(),
});
export const networkViewSchema = z.object({
  study: z.string(),
  revision: z.number(),
  hash: z.string(),
  seed: z.number(),
  recipe: networkRecipe,
  directed: z.boolean(),
  weightUnit: z.string(),
  weightUnitLabel: textSchema,
  nodes: z.array(nodeSchema),
  ties: z.array(tieSchema),
  report: z.object({
    read: z.number(),
    used: z.number(),
    leftOut: z.array(z.object({ code: z.string(), reason: textSchema, count: z.number() })),
    logged: z.object({ from: z.string(), to: z.string(), days: z.number() }).nullable(),
    response: z.object({ answered: z.number(), asked: z.number() }).nullable(),
    isolatesSetAside: z.array(z.string()),
  }),
  drawing: drawingSchema,
});

const valueSchema = z.object({ value: z.number().nullable(), reason: textSchema.nullable() });
export const resultsViewSchema = z.object({
  study: z.string(),
  revision: z.number(),
  hash: z.string(),
  nodes: z.array(z.object({ id: z.string(), label: z.string() })),
  node: z.array(z.object({ id: z.string(), indicator: z.string(), values: z.array(valueSchema) })),
  network: z.array(
    valueSchema.extend({
      id: z.string(),
      indicator: z.string(),
      /** Attribute of a partition indicator. */
      partition: z.string().nullable(),
      parts: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.string()]).nullable() })),
    }),
  ),
  run: z.object({ seed: z.number(), versions: z.record(z.string(), z.string()), networkHash: z.string() }),
});

export const indicatorSchema = z.object({
  id: z.string(),
  scope: z.enum(['node', 'tie', 'network']),
  family: z.string(),
  label: textSchema,
  definition: textSchema,
  formula: z.string(),
  range: z.object({ min: z.number().nullable(), max: z.number().nullable() }),
  unit: textSchema,
  undefinedWhen: textSchema,
  convention: textSchema,
  references: z.array(z.object({ citation: z.string(), doi: z.string().optional() })),
  parameters: z.array(z.object({ id: z.string(), label: textSchema, kind: z.string() })),
  evidence: z.string(),
  headline: z.boolean(),
});
export const indicatorListSchema = z.object({ indicators: z.array(indicatorSchema) });
export const exportListSchema = z.object({
  exports: z.array(
    z.object({
      id: z.string(),
      accepts: z.enum(['figure', 'results']),
      extension: z.string(),
      mediaType: z.string(),
      label: textSchema,
    }),
  ),
});

/** Exactly one subject: a tie (`from` and `to`), a node, or an indicator (with a node for node indicators). */
export const evidenceQuerySchema = z.strictObject({
  recipe: recipeParameter,
  from: z.string().max(128).optional(),
  to: z.string().max(128).optional(),
  node: z.string().max(128).optional(),
  indicator: z.string().max(80).optional(),
  kind: tableKindSchema.optional().describe('Only this table'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
const evidenceCell = z.object({ column: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).nullable() });
export const evidenceRowSchema = z.object({
  id: z.number(),
  file: z.string(),
  importId: z.string(),
  line: z.number(),
  row: z.number(),
  /** The cells that are filled in, by canonical column. */
  cells: z.array(evidenceCell),
  /** Ends of the record where it is about two organisations. */
  from: z.object({ id: z.string(), label: z.string() }).nullable(),
  to: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** Words for the record's type, role, code, channel, where it has them. */
  type: textSchema.nullable(),
  /** Whether the record makes a tie of this network, or stands beside it (an explicit zero, a passage of a source not chosen). */
  counts: z.boolean(),
});
export const evidenceViewSchema = z.object({
  subject: z.object({
    kind: z.enum(['tie', 'node', 'indicator']),
    from: z.object({ id: z.string(), label: z.string() }).nullable(),
    to: z.object({ id: z.string(), label: z.string() }).nullable(),
    node: z.object({ id: z.string(), label: z.string() }).nullable(),
    indicator: z
      .object({ id: z.string(), label: textSchema, value: z.number().nullable(), reason: textSchema.nullable() })
      .nullable(),
    /** How the sources agree about a tie. */
    sourceClass: z.object({ id: z.string(), label: textSchema }).nullable(),
  }),
  /** Ties that stand behind the subject. */
  ties: z.number(),
  groups: z.array(
    z.object({
      kind: tableKindSchema,
      label: textSchema,
      total: z.number(),
      counting: z.number(),
      rows: z.array(evidenceRowSchema),
    }),
  ),
});

export const figureQuerySchema = z.strictObject({
  recipe: recipeParameter,
  format: z.enum(['svg', 'png']).default('svg'),
  sizeBy: networkQuerySchema.shape.sizeBy,
  colourBy: networkQuerySchema.shape.colourBy,
  seed: networkQuerySchema.shape.seed,
  widthMm: z.coerce.number().min(50).max(420).default(174),
  dpi: z.coerce.number().int().min(72).max(1200).default(300),
  lang: localeSchema.optional(),
});
export const tableQuerySchema = z.strictObject({
  recipe: recipeParameter,
  format: z.string().max(40),
  seed: networkQuerySchema.shape.seed,
  partition: resultsQuerySchema.shape.partition,
  lang: localeSchema.optional(),
});

export type ErrorBody = z.output<typeof errorSchema>;
export type Session = z.output<typeof sessionSchema>;
export type StudySummary = z.output<typeof studySummarySchema>;
export type StudyList = z.output<typeof studyListSchema>;
export type StudyDetail = z.output<typeof studyDetailSchema>;
export type NewStudy = z.input<typeof newStudySchema>;
export type Import = z.output<typeof importSchema>;
export type ImportList = z.output<typeof importListSchema>;
export type IssueView = z.output<typeof issueSchema>;
export type Check = z.output<typeof checkSchema>;
export type CheckList = z.output<typeof checkListSchema>;
export type NetworkQuery = z.input<typeof networkQuerySchema>;
export type NetworkView = z.output<typeof networkViewSchema>;
export type DrawingView = z.output<typeof drawingSchema>;
export type NodeView = z.output<typeof nodeSchema>;
export type TieView = z.output<typeof tieSchema>;
export type ResultsView = z.output<typeof resultsViewSchema>;
export type IndicatorView = z.output<typeof indicatorSchema>;
export type IndicatorList = z.output<typeof indicatorListSchema>;
export type ExportList = z.output<typeof exportListSchema>;
export type EvidenceQuery = z.input<typeof evidenceQuerySchema>;
export type EvidenceView = z.output<typeof evidenceViewSchema>;
export type EvidenceRow = z.output<typeof evidenceRowSchema>;
export type FigureQuery = z.input<typeof figureQuerySchema>;
export type Recipe = z.output<typeof networkRecipe>;
export type PartialRecipe = z.input<typeof networkRecipe>;
export type { TableKind } from '../model/tables.ts';
export type { Locale, Text } from '../model/text.ts';
