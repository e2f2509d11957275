import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {include: ['e2e/**/*.real.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false},
});
