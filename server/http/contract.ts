/*
 * What goes over the wire, once: these schemas check requests, type responses, and become the OpenAPI document.
 * The client imports the types below and nothing else of the server.
 *
 * Routes, all under /api/v1; a recipe travels as JSON in the query parameter `recipe` (absent = defaults):
 *   GET    /session                                  -> Session
 *   GET    /indicators                               -> IndicatorList
 *   GET    /exports                                  -> ExportList
 *   GET    /table-kinds                              -> TableKindList
 *   GET    /studies                                  -> StudyList
 *   POST   /studies              NewStudy            -> StudyDetail (201)
 *   GET    /studies/:study                           -> StudyDetail
 *   DELETE /studies/:study                           -> 204
 *   GET    /studies/:study/imports                   -> ImportList
 *   POST   /studies/:study/imports/check  multipart  -> CheckList       nothing is written
 *   POST   /studies/:study/imports        multipart  -> ImportList (201) fields: files, skipRows ("true"), plan (ImportPlan as JSON);
 *                                                                       header Idempotency-Key: done once, however often it is sent
 *   GET    /studies/:study/imports/:import/plan      -> ImportPlanAnswer how it was read
 *   DELETE /studies/:study/imports/:import           -> Import          undo
 *   GET    /studies/:study/drafts                    -> DraftList       files that were sent and are not taken in yet
 *   POST   /studies/:study/drafts         multipart  -> Draft (201)
 *   GET    /studies/:study/drafts/:draft             -> Draft
 *   GET    /studies/:study/drafts/:draft/events      -> a stream of Draft states and progress
 *   POST   /studies/:study/drafts/:draft/files  multipart -> Draft      one of the same name takes the place of the earlier
 *   DELETE /studies/:study/drafts/:draft/files/:file -> Draft           by place, from 0
 *   POST   /studies/:study/drafts/:draft/plan        -> Draft           reads and checks anew
 *   GET    /studies/:study/drafts/:draft/refused     -> a file          the refused rows with all their cells and the reason
 *   POST   /studies/:study/drafts/:draft/import      -> Draft           takes the files in
 *   POST   /studies/:study/drafts/:draft/stop        -> Draft           ends the work at hand
 *   DELETE /studies/:study/drafts/:draft             -> 204             the files are gone
 *   POST   /studies/:study/imports/:import/again     -> Import          what was undone is done again, for 30 days
 *   DELETE /studies/:study/batches/:batch            -> ImportList      undo of all that was confirmed together
 *   POST   /studies/:study/batches/:batch/again      -> ImportList
 *   GET    /studies/:study/organisations             -> OrganisationNames
 *   POST   /studies/:study/organisations/decisions   -> OrganisationNames (201)
 *   DELETE /studies/:study/organisations/decisions/:decision -> OrganisationNames   undo
 *   GET    /studies/:study/codebook                  -> Codebook
 *   GET    /studies/:study/network    NetworkQuery   -> NetworkView
 *   GET    /studies/:study/results    ResultsQuery   -> ResultsView
 *   GET    /studies/:study/results/ties ResultsQuery -> TieValuesView   the values of ties
 *   GET    /studies/:study/two-mode   TwoModeQuery   -> TwoModeView     organisations and their events, codes or families
 *   GET    /studies/:study/results/progress ResultsQuery -> a stream of ComputeProgress, while they are computed
 *   GET    /studies/:study/measures   MeasuresQuery  -> MeasuresView    what people say and what the log shows
 *   GET    /studies/:study/measures/progress  MeasuresQuery -> a stream of ComputeProgress, while they are computed
 *   GET    /studies/:study/comparisons               -> CompareOffer    what there is to compare
 *   POST   /studies/:study/comparisons  NewComparison -> ComparisonRun (201) begins one, or finds it
 *   GET    /studies/:study/comparisons/:comparison   -> ComparisonRun
 *   GET    /studies/:study/comparisons/:comparison/events -> a stream of progress
 *   GET    /studies/:study/comparisons/:comparison/table  -> a file        CSV, or everything as JSON
 *   GET    /studies/:study/comparisons/:comparison/figure -> a file        a number among random networks, SVG or PNG
 *   POST   /studies/:study/comparisons/:comparison/stop -> ComparisonRun
 *   POST   /studies/:study/what-if    NewWhatIf      -> WhatIfView      before and after a scenario; nothing is written
 *   GET    /studies/:study/what-if/choices/:organisation -> WhatIfChoices  with whom it has ties, and who carries them
 *   GET    /studies/:study/what-if/table WhatIfTableQuery -> a file     every value before and after
 *   GET    /studies/:study/scenarios                 -> ScenarioList    those that were kept, the removed ones too
 *   POST   /studies/:study/scenarios  NewScenario    -> ScenarioCard (201)
 *   GET    /studies/:study/scenarios/:scenario       -> ScenarioHistory every state, newest first
 *   POST   /studies/:study/scenarios/:scenario  ScenarioChangeRequest -> ScenarioCard  saves over it or renames it
 *   DELETE /studies/:study/scenarios/:scenario       -> ScenarioCard    it can be brought back
 *   POST   /studies/:study/scenarios/:scenario/again -> ScenarioCard    brings it back
 *   GET    /studies/:study/evidence   EvidenceQuery  -> EvidenceView
 *   GET    /studies/:study/figure     FigureQuery    -> a file
 *   GET    /studies/:study/tables     TableQuery     -> a file          results as CSV or JSON
 *   GET    /openapi.json
 */

export type {
  CellCorrection,
  CodeChoice,
  CodeMeaning,
  ColumnChoice,
  DateOrder,
  DocumentChoice,
  Encoding,
  FilePlan,
  ImportPlan,
  NameChoice,
  NewOrganisation,
  TablePlan,
  ValueChoice,
} from '../model/reading-plan.ts';
export type { TableKind } from '../model/tables.ts';
export type { Locale, Text } from '../model/text.ts';
export * from './contract/codebook.ts';
export * from './contract/compare.ts';
export * from './contract/drafts.ts';
export * from './contract/drawing.ts';
export * from './contract/evidence.ts';
export * from './contract/imports.ts';
export * from './contract/measures.ts';
export * from './contract/methods.ts';
export * from './contract/network.ts';
export * from './contract/organisations.ts';
export * from './contract/results.ts';
export * from './contract/scenarios.ts';
export * from './contract/shared.ts';
export * from './contract/studies.ts';
export * from './contract/table-kinds.ts';
export * from './contract/tie-values.ts';
export * from './contract/two-mode.ts';
