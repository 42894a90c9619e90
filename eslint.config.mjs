import next from 'eslint-config-next';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];

const layer = (type) => ({ element: { type } });
const layers = (...types) => ({ element: { types: { anyOf: types } } });

/** Who may import whom, by top folder; what is not listed is not allowed. Finer rules: scripts/checks/imports.ts. */
const directions = [
  { from: layer('app'), allow: { to: layers('app', 'lib', 'components', 'root') } },
  { from: layer('components'), allow: { to: layers('components', 'lib') } },
  { from: layer('lib'), allow: { to: layers('lib', 'db', 'emails') } },
  { from: layer('db'), allow: { to: layers('db', 'lib') } },
  { from: layer('emails'), allow: { to: layer('emails') } },
  {
    from: layers('scripts', 'e2e', 'root'),
    allow: { to: layers('app', 'components', 'lib', 'db', 'emails', 'scripts', 'e2e', 'root') },
  },
];

const environmentElsewhere = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in lib/platform/env.ts only.',
};

// eslint-config-next sets the parser for its own presets; only its rules on React, hooks and access are kept
const nextConfigs = next.filter((config) => !config.name?.includes('typescript'));

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      '.next-*',
      '.data',
      'next-env.d.ts',
      'test-results',
      'playwright-report',
      'coverage',
    ],
  },
  ...nextConfigs,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: [...typed, '**/*.mjs'],
    settings: { react: { version: '19.3' } },
    rules: {
      'jsx-a11y/alt-text': 'error',
      'jsx-a11y/anchor-is-valid': 'error',
      'jsx-a11y/aria-props': 'error',
      'jsx-a11y/aria-proptypes': 'error',
      'jsx-a11y/aria-role': 'error',
      'jsx-a11y/aria-unsupported-elements': 'error',
      'jsx-a11y/click-events-have-key-events': 'error',
      'jsx-a11y/heading-has-content': 'error',
      'jsx-a11y/html-has-lang': 'error',
      'jsx-a11y/interactive-supports-focus': 'error',
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'either', depth: 4 }],
      'jsx-a11y/no-autofocus': 'error',
      'jsx-a11y/no-noninteractive-element-interactions': 'error',
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-static-element-interactions': 'error',
      'jsx-a11y/role-has-required-aria-props': 'error',
      'jsx-a11y/role-supports-aria-props': 'error',
      'jsx-a11y/tabindex-no-positive': 'error',
    },
  },
  {
    files: ['{app,components,db,emails,lib,scripts,e2e}/**/*.{ts,tsx}', '*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': [
        ...['app', 'components', 'lib', 'db', 'emails', 'scripts', 'e2e'].map((type) => ({
          type,
          pattern: type,
        })),
      ],
      'import/resolver': { typescript: { project: `${import.meta.dirname}/tsconfig.json` } },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies: directions }] },
  },
  {
    files: ['{app,components,db,emails,lib}/**/*.{ts,tsx}', '*.ts'],
    // db/testing makes the environment of a test before the product reads it
    ignores: ['lib/platform/env.ts', 'instrumentation.ts', '*.config.ts', 'db/testing/**'],
    rules: { 'no-restricted-syntax': ['error', environmentElsewhere] },
  },
  {
    // `useCase` is no hook: outside components the name means what it says
    files: ['{db,lib,scripts,e2e}/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'import/no-anonymous-default-export': 'off' },
  },
);
