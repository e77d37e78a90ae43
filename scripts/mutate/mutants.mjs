// What a mutant is: one small change of a source file, as somebody might make it by mistake. Found on the syntax tree, and
// written into the file beside what stands there, behind a switch: `__mutant(n) ? changed : as it was`.
import ts from 'typescript';

const { SyntaxKind: K } = ts;

/** What an operator may be taken for. */
const OPERATORS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
};

/** Methods that may be taken for one another, or left out. */
const METHODS = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};
const LEFT_OUT = ['filter', 'sort', 'reverse', 'slice', 'toSorted', 'trim'];

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Types, imports, and messages of errors that say a bug of ours: nothing runs there, or nobody relies on it. */
const isOutside = (node) =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));

/** Every mutant of a file: what stands where, and what stands there instead. */
export function mutantsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found = [];
  const add = (node, kind, to, how = 'expression') => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
    const stands = text.split('\n', line + 1)[line]?.trim();
    found.push({ path, node, kind, from: node.getText(), to, how, line: line + 1, column: character + 1, stands });
  };
  const swapped = (node, from, to) => {
    const at = from.getStart() - node.getStart();
    const whole = node.getText();
    return whole.slice(0, at) + to + whole.slice(at + from.getText().length);
  };

  const condition = (node) => {
    if (node.kind === K.TrueKeyword || node.kind === K.FalseKeyword) return;
    add(node, 'condition', 'true');
    add(node, 'condition', 'false');
  };

  const answer = (node) => {
    // Who asks whether it is so hears no either way; and where nothing is wrong nothing need be said.
    if (!['undefined', 'false', 'admitted'].includes(node.getText())) add(node, 'answer', 'undefined');
  };

  const visit = (node) => {
    if (isOutside(node)) return;
    if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText();
      const ofTexts = sign === '+' && [node.left, node.right].some(isText);
      for (const other of ofTexts ? [] : (OPERATORS[sign] ?? []))
        add(node, 'operator', swapped(node, node.operatorToken, other));
      if (sign === '??' && !['undefined', 'admitted'].includes(node.right.getText()))
        add(node, 'default', node.left.getText());
    }
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === K.ExclamationToken) add(node, 'negation', node.operand.getText());
      if (node.operator === K.MinusToken) add(node, 'sign', node.operand.getText());
    }
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) condition(node.expression);
    if (ts.isConditionalExpression(node)) condition(node.condition);
    if (ts.isNumericLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
      add(node, 'number', String(Number(node.text.replaceAll('_', '')) + 1));
    if ((node.kind === K.TrueKeyword || node.kind === K.FalseKeyword) && !ts.isLiteralTypeNode(node.parent))
      add(node, 'truth', node.kind === K.TrueKeyword ? 'false' : 'true');
    if (ts.isReturnStatement(node) && node.expression) answer(node.expression);
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) answer(node.body);
    if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) add(node, 'statement', ';', 'statement');
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const other = METHODS[name.text];
      if (other !== undefined) add(node, 'method', swapped(node, name, other));
      if (LEFT_OUT.includes(name.text)) add(node, 'method', expression.getText());
    }
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && isValue(node)) add(node, 'list', '[]');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** An array, and not the left side of a destructuring. */
const isValue = (node) =>
  !(
    ts.isBinaryExpression(node.parent) &&
    node.parent.operatorToken.kind === K.EqualsToken &&
    node.parent.left === node
  );

/** The file with these mutants in it, each behind its number. */
export function written(text, mutants) {
  const at = new Map();
  for (const mutant of mutants) {
    const others = at.get(mutant.node) ?? [];
    at.set(mutant.node, [...others, mutant]);
  }
  const source = mutants[0]?.node.getSourceFile();
  if (!source) return text;
  const write = (node) => {
    let out = '';
    let last = node.getFullStart();
    ts.forEachChild(node, (child) => {
      out += text.slice(last, child.getFullStart()) + write(child);
      last = child.end;
    });
    out += text.slice(last, node.end);
    for (const { number, to, how } of at.get(node) ?? []) {
      const space = out.slice(0, node.getStart() - node.getFullStart());
      const own = out.slice(space.length);
      out =
        how === 'statement'
          ? `${space}{ if (!__mutant(${number})) {${own}} }`
          : `${space}(__mutant(${number}) ? (${to}) : (${own}))`;
    }
    return out;
  };
  return write(source);
}
