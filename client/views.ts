import { compareView } from './features/compare/view.tsx';
import { dilemmasView } from './features/dilemmas/view.tsx';
import { factorsView } from './features/factors/view.tsx';
import { figureView } from './features/figures/view.tsx';
import { importView } from './features/import/view.tsx';
import { indicatorsView } from './features/indicators/view.tsx';
import { isolationView } from './features/isolation/view.tsx';
import { methodsView } from './features/methods/view.tsx';
import { networkView } from './features/network/view.tsx';
import { organisationsView } from './features/organisations/view.tsx';
import { settingsView } from './features/settings/view.tsx';
import { studyView } from './features/studies/study-view.tsx';
import { studiesView } from './features/studies/view.tsx';
import type { View } from './ui/view.ts';

/** Every page, one line each, in the order of the navigation. */
export const views: readonly View[] = [
  studiesView,
  studyView,
  networkView,
  indicatorsView,
  isolationView,
  compareView,
  dilemmasView,
  factorsView,
  figureView,
  importView,
  organisationsView,
  methodsView,
  settingsView,
];
