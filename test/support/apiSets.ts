import path from "node:path";
import ts from "typescript";

/** A use of a member of the Office API that asks for a requirement set. */
export interface ApiUse {
  /** e.g. "Worksheet.getRanges" */
  readonly member: string;
  /** e.g. "ExcelApi" */
  readonly set: string;
  /** e.g. 1.9 → [1, 9] */
  readonly version: readonly [number, number];
  /** file:line */
  readonly place: string;
  /** inside a branch that asks `isSetSupported` for this set in this version or a later one */
  readonly guarded: boolean;
}

/**
 * Every member of the Office API that the files use, with the requirement set that its doc comment names: properties
 * and calls, destructured names, names in `load("items/name")`, and fields of object literals that are handed over.
 */
export function collectApiUses(program: ts.Program, files: readonly ts.SourceFile[]): ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];

  const note = (declaration: ts.Node | undefined, at: ts.Node): void => {
    if (declaration === undefined || !isOfficeFile(declaration.getSourceFile())) return;
    const set = requirementSet(declaration);
    if (set === null) return;
    const source = at.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(at.getStart());
    uses.push({
      ...set,
      member: memberName(declaration),
      place: `${path.basename(source.fileName)}:${line + 1}`,
      guarded: isGuarded(at, set),
    });
  };
  const noteSymbol = (symbol: ts.Symbol | undefined, at: ts.Node): void => note(symbol?.declarations?.[0], at);

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      note(checker.getResolvedSignature(node)?.declaration, node);
      noteLoads(node);
    } else if (ts.isPropertyAccessExpression(node) && !isCalled(node)) {
      noteSymbol(checker.getSymbolAtLocation(node.name), node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) noteSymbol(checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties) {
        if (type && property.name && ts.isIdentifier(property.name))
          noteSymbol(type.getProperty(property.name.text), property);
      }
    }
    ts.forEachChild(node, visit);
  };

  /** `collection.load("items/name,items/worksheet/name")` */
  const noteLoads = (call: ts.CallExpression): void => {
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return;
    const [names] = call.arguments;
    if (names === undefined || !ts.isStringLiteralLike(names)) return;
    const loaded = checker.getNonNullableType(checker.getTypeAtLocation(call.expression.expression));
    for (const chain of names.text.split(",")) {
      let type: ts.Type | undefined = loaded;
      for (const name of chain.trim().split("/")) {
        const symbol: ts.Symbol | undefined = type?.getProperty(name);
        if (symbol === undefined)
          throw new Error(`${memberName(call)}: nothing is called "${name}" in load("${names.text}")`);
        noteSymbol(symbol, names);
        const found = checker.getTypeOfSymbolAtLocation(symbol, names);
        type = checker.getIndexTypeOfType(found, ts.IndexKind.Number) ?? found;
      }
    }
  };

  files.forEach(visit);
  return uses;
}

const isOfficeFile = (file: ts.SourceFile): boolean => file.fileName.includes("@types/office-js");

const isCalled = (node: ts.Node): boolean => ts.isCallExpression(node.parent) && node.parent.expression === node;

const setPattern = /\[\s*Api set:\s*(\w+) (\d+)\.(\d+)/;

/** Named by the member's own doc comment, or else by that of its class. */
function requirementSet(declaration: ts.Node): Pick<ApiUse, "set" | "version"> | null {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const comment = ts
      .getJSDocCommentsAndTags(node)
      .map((part) => part.getText())
      .join("\n");
    // "[Api set: …]" of a parameter is about that parameter
    const [, set, major, minor] = setPattern.exec(comment.replace(/@param[\s\S]*/, "")) ?? [];
    if (set !== undefined) return { set, version: [Number(major), Number(minor)] };
  }
  return null;
}

function memberName(declaration: ts.Node): string {
  const own = ts.getNameOfDeclaration(declaration as ts.Declaration)?.getText() ?? declaration.getText();
  const owner = ts.getNameOfDeclaration(declaration.parent as ts.Declaration)?.getText();
  return owner === undefined ? own : `${owner}.${own}`;
}

/** Whether the code runs only if `isSetSupported("ExcelApi", "1.16")` said yes. */
function isGuarded(at: ts.Node, { set, version }: Pick<ApiUse, "set" | "version">): boolean {
  const asks = (condition: ts.Node): boolean => {
    if (ts.isCallExpression(condition) && condition.expression.getText().endsWith("isSetSupported")) {
      const [name, wanted] = condition.arguments.map((argument) =>
        ts.isStringLiteralLike(argument) ? argument.text : "",
      );
      return name === set && !isAbove(version, parseVersion(wanted ?? ""));
    }
    // "a && b" holds only if both do; in "a || b" and "!a" nothing is certain.
    return (
      ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      (asks(condition.left) || asks(condition.right))
    );
  };
  for (let node = at; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent) && parent.thenStatement === node && asks(parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === node && asks(parent.condition)) return true;
    if (ts.isBinaryExpression(parent) && parent.right === node && asks(parent)) return true;
  }
  return false;
}

const parseVersion = (text: string): [number, number] => {
  const [major, minor] = text.split(".").map(Number);
  return [major ?? 0, minor ?? 0];
};

/** Whether one version is later than the other: 1.16 is later than 1.9. */
export const isAbove = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);
