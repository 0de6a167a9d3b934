import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What an operation can show of participants, known of its document alone. */
export interface PersonReading {
  /** `Type.field`, each once. */
  readonly fields: readonly string[];
  readonly kind: 'DETAIL' | 'LIST';
  /** How the ids begin that the answer will have: what follows is the participant's. */
  readonly marks: readonly string[];
}

/** What belongs to one participant, and how its ids begin: with that of the participant. */
const personTypes: Readonly<Record<string, string | null>> = {
  Participant: '"par_',
  Registration: '"reg_',
  Enrolment: '"enr_',
  Contribution: '"ctb_',
  Claim: '"clm_',
  CoverageStatement: null,
};

const lookUps = new Set(['participant', 'claim', 'node', 'nodes']);

/** Null when the document shows nothing of any participant. */
export function personReading(
  schema: GraphQLSchema,
  document: DocumentNode,
  rootFields: readonly string[],
): PersonReading | null {
  const fields = new Set<string>();
  let asksNodeId = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name, selectionSet }) {
        const type = types.getParentType()?.name ?? '';
        if (selectionSet !== undefined || name.value.startsWith('__')) return;
        if (Object.hasOwn(personTypes, type)) fields.add(`${type}.${name.value}`);
        asksNodeId ||= type === 'Node';
      },
    }),
  );
  if (fields.size === 0) return null;
  return {
    fields: [...fields].sort(),
    kind: rootFields.some((name) => lookUps.has(name)) ? 'DETAIL' : 'LIST',
    marks: marksOf(fields, asksNodeId),
  };
}

// An id that is asked for on the interface may be that of any type.
function marksOf(fields: ReadonlySet<string>, asksNodeId: boolean): string[] {
  return Object.entries(personTypes).flatMap(([type, mark]) =>
    mark !== null && (asksNodeId || fields.has(`${type}.id`)) ? [mark] : [],
  );
}
