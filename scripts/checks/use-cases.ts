import ts from 'typescript';
import type { Source } from './files';

interface UseCase {
  name: string;
  exported: string;
  file: string;
}

/** Every `export const x = command({ name: '…' })` or `query(…)` of a file. */
function useCasesOf({ file, text }: Source): UseCase[] {
  if (!file.startsWith('lib/') || /\.(test|css|mjs)/.test(file)) return [];
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  return tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const found = initializer && nameOfCall(initializer);
      return found && ts.isIdentifier(name) ? [{ name: found, exported: name.text, file }] : [];
    });
  });
}

function nameOfCall(call: ts.Expression): string | null {
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return null;
  const [definition] = call.arguments;
  if (!['command', 'query'].includes(call.expression.text) || !definition) return null;
  if (!ts.isObjectLiteralExpression(definition)) return null;
  for (const property of definition.properties)
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === 'name')
      return ts.isStringLiteral(property.initializer) ? property.initializer.text : null;
  return null;
}

/** The text of lib/registry.generated.ts for these sources. @throws Error when two use-cases share a name. */
export function registryText(all: Source[]): string {
  const found = all.flatMap(useCasesOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  found.forEach(({ name, file }, n) => {
    const before = found[n - 1];
    if (before?.name === name) throw new Error(`${name} names two use-cases: ${before.file} and ${file}`);
  });
  const files = [...new Set(found.map(({ file }) => file))].sort();
  const imports = files.map((file) => {
    const names = found.filter((one) => one.file === file).map(({ exported }) => exported);
    return `import { ${names.sort().join(', ')} } from '@/${file.replace(/\.tsx?$/, '')}';`;
  });
  return [
    '// Written by `npm run registry`; a check fails when it is stale.',
    ...imports,
    "import { entry } from '@/lib/access/registry-entry';",
    '',
    '/** Every use-case of the product by its name. */',
    'export const registry = {',
    ...found.map(({ name, exported }) => `  '${name}': entry(${exported}),`),
    '};',
    '',
    'export type UseCaseName = keyof typeof registry;',
    '',
  ].join('\n');
}
