import { parseSync, Visitor } from 'oxc-parser';

/** Lists the specifiers that a TypeScript file imports or re-exports from, types included. */
export function importsIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors[0] !== undefined) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const specifiers = new Set<string>();
  const visit = ({ source }: { readonly source: object | null }): void => {
    if (source !== null && 'value' in source && typeof source.value === 'string') {
      specifiers.add(source.value);
    }
  };
  new Visitor({
    ImportDeclaration: visit,
    ExportAllDeclaration: visit,
    ExportNamedDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  }).visit(program);
  return [...specifiers];
}
