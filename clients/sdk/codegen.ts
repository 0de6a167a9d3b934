import { schemaFile } from './schema-file.ts';
import { codegenFor } from './src/codegen.ts';

export default codegenFor({
  documents: 'src/documents.ts',
  schema: schemaFile(),
  importExtension: '.ts',
  scalarsFrom: { money: '../money.ts', calendar: '../calendar.ts' },
});
