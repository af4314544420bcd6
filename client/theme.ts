import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const weave: MantineColorsTuple = [
  '#eef6f6',
  '#dcebeb',
  '#b9d8d8',
  '#8fc3c4',
  '#6ab0b2',
  '#4d9fa1',
  '#3a8a8c',
  '#26706f',
  '#1c5b5c',
  '#114546',
];

/** One calm accent; text sizes of 14 px and up, targets of 24 px and up. */
export const theme = createTheme({
  primaryColor: 'weave',
  primaryShade: { light: 7, dark: 7 },
  colors: { weave },
  fontFamily: 'Inter, system-ui, "Segoe UI", sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: { fontFamily: 'Inter, system-ui, "Segoe UI", sans-serif', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The first line of the words stands level with the box.
    Checkbox: {
      defaultProps: {
        styles: { body: { alignItems: 'flex-start' }, label: { paddingBlock: 2, lineHeight: '20px' }, inner: { marginTop: 2 } },
      },
    },
    // Menus stay inside the landmark they belong to, without a focus holder that assistive technology would meet.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    // Locking the page's scroll would need a style element made in the browser, which the security policy refuses.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        styles: { title: { fontWeight: 600 } },
        attributes: { header: { role: 'presentation' } },
      },
    },
  },
});

/** What warns and what failed is readable on its own background, in notes as elsewhere. */
const notes = {
  '--mantine-color-yellow-light': 'var(--weefsel-warn-back)',
  '--mantine-color-yellow-light-color': 'var(--weefsel-warn-text)',
  '--mantine-color-red-light': 'var(--weefsel-error-back)',
  '--mantine-color-red-light-color': 'var(--weefsel-error-text)',
};

/** Colours of our own, and Mantine's grey text made dark enough to read (4.5 : 1 on its background). */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { '--weefsel-header': '56px' },
  light: {
    '--mantine-color-body': '#fdfdfc',
    '--mantine-color-dimmed': '#5a646b',
    '--mantine-color-placeholder': '#667078',
    '--mantine-color-anchor': '#1c5b5c',
    '--mantine-color-error': '#b3261e',
    '--weefsel-surface': '#ffffff',
    '--weefsel-quiet': '#f3f5f5',
    '--weefsel-line': '#dde3e4',
    '--weefsel-field': '#7a848a',
    '--weefsel-marked': '#e3f0f0',
    '--weefsel-accent': '#1c5b5c',
    '--weefsel-warn-text': '#7a4a00',
    '--weefsel-warn-back': '#fff2d6',
    '--weefsel-error-text': '#a11c15',
    '--weefsel-error-back': '#fdeceb',
    '--weefsel-good-text': '#1d5c34',
    '--weefsel-good-back': '#e4f4ea',
    ...notes,
  },
  dark: {
    '--mantine-color-body': '#191c1e',
    '--mantine-color-text': '#e4e7e8',
    '--mantine-color-dimmed': '#a3adb3',
    '--mantine-color-placeholder': '#8f999f',
    '--mantine-color-anchor': '#8fc3c4',
    '--mantine-color-error': '#ff9d94',
    '--weefsel-surface': '#212528',
    '--weefsel-quiet': '#272c2f',
    '--weefsel-line': '#3a4246',
    '--weefsel-field': '#8f999f',
    '--weefsel-marked': '#21393a',
    '--weefsel-accent': '#8fc3c4',
    '--weefsel-warn-text': '#ffd48a',
    '--weefsel-warn-back': '#3d3018',
    '--weefsel-error-text': '#ffb0a8',
    '--weefsel-error-back': '#43211e',
    '--weefsel-good-text': '#a0dcb4',
    '--weefsel-good-back': '#1d3526',
    ...notes,
  },
});
