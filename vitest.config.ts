import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    include: ['{app,components,db,emails,lib,scripts}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: [path.join(root, 'db/testing/environment.ts')],
    globalSetup: path.join(root, 'scripts/test/vitest-setup.ts'),
  },
});
