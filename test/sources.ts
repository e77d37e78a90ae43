// The sources as the tests of the architecture see them: every file, its text without comments, and what it imports.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Import {
  /** As it is written: `zod/mini`, `../fields.js`. */
  specifier: string;
  /** The file it leads to, below `src`; nothing for a package. */
  file: string | undefined;
  /** Gone once it is compiled. */
  typeOnly: boolean;
}

export interface Source {
  /** Below `src`: `steps/3-vote/state.ts`. */
  file: string;
  text: string;
  lines: number;
  /** The text with comments left out and strings emptied, one blank between tokens: what is done, not what is said. */
  code: string;
  /** What stands between quotes, in patterns and in names: all that is written, but what an error of ours says to us. */
  written: string[];
  imports: Import[];
}

function specifierOf(node: ts.Node): { literal: ts.Expression; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause, moduleSpecifier: literal } = node;
    const named = clause?.namedBindings;
    const everyNameIsAType =
      clause !== undefined &&
      clause.name === undefined &&
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.length > 0 &&
      named.elements.every((element) => element.isTypeOnly);
    return { literal, typeOnly: clause?.isTypeOnly === true || everyNameIsAType };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const named = node.exportClause;
    const everyNameIsAType =
      named !== undefined && ts.isNamedExports(named) && named.elements.every((element) => element.isTypeOnly);
    return { literal: node.moduleSpecifier, typeOnly: node.isTypeOnly || everyNameIsAType };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
    return { literal: node.arguments[0], typeOnly: false };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isExpression(node.argument.literal))
    return { literal: node.argument.literal, typeOnly: true };
  return undefined;
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = specifierOf(node);
    // What is computed at run time is no import of ours that a test could follow.
    if (one && ts.isStringLiteralLike(one.literal)) {
      const specifier = one.literal.text;
      // What package.json says of the package is no module.
      const inside =
        specifier.startsWith('.') && !specifier.endsWith('/package.json')
          ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
          : undefined;
      found.push({ specifier, file: inside, typeOnly: one.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Every token but comments, with what stands between quotes left out. */
function codeOf(tree: ts.SourceFile): string {
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    if (ts.isStringLiteralLike(node)) tokens.push("''");
    else if (node.getChildCount(tree) === 0) tokens.push(node.getText(tree));
    else node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  return tokens.join(' ');
}

/** Every literal and name. What is thrown as a plain error is for whoever wrote the code; where something was read is told by a citation. */
function writtenIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(tree))) return;
    if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'source') return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    } else if (ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node)) found.push(node.getText(tree));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function sourceOf(file: string): Source {
  const text = readFileSync(`${root}src/${file}`, 'utf8');
  return readSource(file, text);
}

/** What the tests of the architecture see of a text. */
export function readSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return {
    file,
    text,
    lines: text.trimEnd().split('\n').length,
    code: codeOf(tree),
    written: writtenIn(tree),
    imports: importsOf(file, tree),
  };
}

/** Every file below `src`. */
export const sources: Source[] = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
  .map(sourceOf);

/** The ways round from a file back to itself, each as the files on it; none if imports lead only one way. */
export function cycles(
  all: readonly Pick<Source, 'file' | 'imports'>[],
  follows: (imported: Import) => boolean,
): string[][] {
  const byFile = new Map(all.map((source) => [source.file, source]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      found.push([...path.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    for (const imported of byFile.get(file)?.imports ?? []) {
      if (imported.file !== undefined && follows(imported)) walk(imported.file, [...path, file]);
    }
    done.add(file);
  };
  for (const { file } of all) walk(file, []);
  return found;
}
