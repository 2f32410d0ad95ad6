// Jest 30 runs the TypeScript sources as ES modules; swc only strips types, so `npm test` runs tsc first.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.services/'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: false } }, module: { type: 'es6' } },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/late.ts'],
  globalSetup: '<rootDir>/test/browser/pages.config.js',
  testTimeout: 30_000,
  maxWorkers: 2,
}
