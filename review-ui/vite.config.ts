import {defineConfig} from 'vite';

export default defineConfig({
  base: './',
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
  css: {
    lightningcss: {errorRecovery: true},   // govuk-frontend still has a rule for Internet Explorer
    preprocessorOptions: {scss: {loadPaths: ['node_modules'], quietDeps: true, silenceDeprecations: ['import']}},
  },
  build: {
    license: {fileName: 'licences.txt'},   // of what is bundled, as they ask for; review-ui/build adds that of the styles
    target: 'es2022', assetsInlineLimit: 0, modulePreload: {polyfill: false}, sourcemap: false,
  },
});
