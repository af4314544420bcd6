import { fileURLToPath } from 'node:url';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { resolveVariables, theme } from './theme.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const themeSheet = 'virtual:theme.css';

/** The theme's variables as a file, because the page's security policy refuses style elements made in the browser. */
function themeStyles(): Plugin {
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === themeSheet ? `\0${themeSheet}` : null),
    load: (id) => {
      if (id !== `\0${themeSheet}`) return null;
      const whole = mergeMantineTheme(DEFAULT_THEME, theme);
      return `${convertCssVariables(defaultCssVariablesResolver(whole))}\n${convertCssVariables(resolveVariables(whole))}`;
    },
  };
}

// Vite takes its configuration from a default export only.
// biome-ignore lint/style/noDefaultExport: required by the tool
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react(), themeStyles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Fonts and pictures stay files: the policy allows them from our own address only.
    assetsInlineLimit: 0,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
  },
});
