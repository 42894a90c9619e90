import path from 'node:path';
import ts from 'typescript';
import type { Source } from './files';
import { objection } from './import-rules';

interface Import {
  target: string;
  typeOnly: boolean;
}

function project(file: string, name: string): string {
  const plain = (target: string) => target.replace(/\.(ts|tsx|mjs|js)$/, '');
  if (name.startsWith('@/')) return plain(name.slice(2));
  if (name.startsWith('.'))
    return plain(path.posix.normalize(path.posix.join(path.posix.dirname(file), name)));
  return name;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

export function importsOf({ file, text }: Source): Import[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: Import[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      if (from && ts.isStringLiteral(from))
        found.push({ target: project(file, from.text), typeOnly: isTypeOnly(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteral(from)) found.push({ target: project(file, from.text), typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

export function faultsOfImports(source: Source): string[] {
  if (source.file.endsWith('.css')) return [];
  return importsOf(source).flatMap(({ target, typeOnly }) => {
    const why = objection(source.file, target, typeOnly);
    return why ? [`${source.file} imports ${target}: ${why}`] : [];
  });
}

/** A chain of value imports that comes back to its start, once per circle. */
export function circles(all: Source[]): string[] {
  const names = new Map(all.map(({ file }) => [file.replace(/\.(tsx?|mjs)$/, ''), file]));
  const edges = new Map(
    all.map((source) => [
      source.file,
      importsOf(source).flatMap(({ target, typeOnly }) => {
        const file = names.get(target);
        return file && !typeOnly ? [file] : [];
      }),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const { file } of all) walk(file, []);
  return found;
}
