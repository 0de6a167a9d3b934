/** What `graphql-codegen` reads; a plain object, so that this package does not pull codegen in. */
export interface CodegenSetup {
  readonly documents: string | readonly string[];
  /** File or address of the schema. */
  readonly schema: string;
  /** Folder to write to; default `src/gql/`. */
  readonly output?: string;
  /** Ending of the relative imports in the generated files; default `.js`, which bundlers and Node16 both resolve. */
  readonly importExtension?: '.js' | '.ts' | '';
  /** Where the branded scalar types live; default this package. */
  readonly scalarsFrom?: { readonly money: string; readonly calendar: string };
}

/**
 * Typed string documents with strict scalars: no scalar is ever `any`, and no amount is ever a number.
 * Use in codegen.ts: `export default codegenFor({ documents: 'src/**\/*.ts', schema: 'schema.graphql' })`.
 */
export function codegenFor(setup: CodegenSetup) {
  const from = setup.scalarsFrom ?? { money: '@perisai/sdk/money', calendar: '@perisai/sdk/calendar' };
  return {
    schema: setup.schema,
    documents: typeof setup.documents === 'string' ? [setup.documents] : [...setup.documents],
    ignoreNoDocuments: true,
    generates: {
      [setup.output ?? 'src/gql/']: {
        preset: 'client' as const,
        presetConfig: { fragmentMasking: false },
        config: {
          documentMode: 'string' as const,
          strictScalars: true,
          enumsAsTypes: true,
          useTypeImports: true,
          importExtension: setup.importExtension ?? '.js',
          emitLegacyCommonJSImports: false,
          scalars: {
            Rupiah: `${from.money}#Rupiah`,
            Date: `${from.calendar}#Day`,
            Month: `${from.calendar}#Month`,
            DateTime: `${from.calendar}#Instant`,
          },
        },
      },
    },
  };
}
