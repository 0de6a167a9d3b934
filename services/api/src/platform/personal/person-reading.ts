import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What an operation can show of participants, known of its document alone. */
export interface PersonReading {
  /** `Type.field`, each once. */
  readonly fields: readonly string[];
  readonly kind: 'DETAIL' | 'LIST';
}

/** What belongs to one participant; their ids begin with that of the participant. */
const personTypes = new Set([
  'Participant',
  'Registration',
  'Enrolment',
  'Contribution',
  'Claim',
  'CoverageStatement',
]);

const lookUps = new Set(['participant', 'claim', 'node', 'nodes']);

/** Null when the document shows nothing of any participant. */
export function personReading(
  schema: GraphQLSchema,
  document: DocumentNode,
  rootFields: readonly string[],
): PersonReading | null {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, selectionSet }) {
        const type = types.getParentType()?.name ?? '';
        if (selectionSet === undefined && personTypes.has(type) && !name.value.startsWith('__'))
          fields.add(`${type}.${name.value}`);
      },
    }),
  );
  if (fields.size === 0) return null;
  return {
    fields: [...fields].sort(),
    kind: rootFields.some((name) => lookUps.has(name)) ? 'DETAIL' : 'LIST',
  };
}
