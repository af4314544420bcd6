import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';

/** A page: its place in the address, the key of its title, what draws it. `views.ts` lists them all. */
export type View = { readonly path: string; readonly title: ParseKeys; readonly Component: ComponentType };

/** The pages of one study stand in the navigation once a study is open. */
export const studyPath = '/studies/:study';

export function isStudyView(view: View): boolean {
  return view.path === studyPath || view.path.startsWith(`${studyPath}/`);
}

/** The path of a view for a study. */
export function pathFor(path: string, study: string): string {
  return path.replace(':study', encodeURIComponent(study));
}
