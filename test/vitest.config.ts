import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Vitest takes its configuration from a default export only.
// biome-ignore lint/style/noDefaultExport: required by the tool
export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/seeded-properties.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Brussels' },
  },
});
