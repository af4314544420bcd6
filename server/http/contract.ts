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
 *   POST   /studies/:study/imports        multipart  -> ImportList      fields: files, skipRows ("true"), keep (JSON {file: [headers]}), kinds (JSON {file: table})
 *   DELETE /studies/:study/imports/:import           -> Import          undo
 *   GET    /studies/:study/network    NetworkQuery   -> NetworkView
 *   GET    /studies/:study/results    ResultsQuery   -> ResultsView
 *   GET    /studies/:study/evidence   EvidenceQuery  -> EvidenceView
 *   GET    /studies/:study/figure     FigureQuery    -> a file
 *   GET    /studies/:study/tables     TableQuery     -> a file          results as CSV or JSON
 *   GET    /openapi.json
 */

export type { TableKind } from '../model/tables.ts';
export type { Locale, Text } from '../model/text.ts';
export * from './contract/drawing.ts';
export * from './contract/evidence.ts';
export * from './contract/imports.ts';
export * from './contract/network.ts';
export * from './contract/results.ts';
export * from './contract/shared.ts';
export * from './contract/studies.ts';
