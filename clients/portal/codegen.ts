import { schemaFile } from '../sdk/schema-file.ts';
import { codegenFor } from '../sdk/src/codegen.ts';

export default codegenFor({
  documents: ['src/**/*.tsx', 'src/**/*.ts', '!src/gql/**'],
  schema: schemaFile(),
  importExtension: '.ts',
});
