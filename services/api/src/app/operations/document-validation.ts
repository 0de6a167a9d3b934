import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isScalarType,
  specifiedRules,
  type ValidationContext,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { mostErrors } from '../errors.ts';

/** The errors of validation. They hold names that the caller wrote, and names beside them; never values. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, rules, { maxErrors: mostErrors }).slice(0, mostErrors);
}

const hint = / Did you mean .*\?$/s;

/** Hints are a right of roles: for everyone else they would spell out the schema. */
export function withoutHint(message: string): string {
  return message.replace(hint, '');
}

/** What a value should have been, in the words of the schema and without the value. */
export function expectation(type: GraphQLInputType | null | undefined): string {
  if (!type) return 'not a value of the type that is wanted here';
  const description = isScalarType(type) && type.description ? ` ${type.description.split('\n')[0]}` : '';
  return `expected a value of type "${String(type)}".${description}`;
}

// The rule of graphql-js prints the value it refuses, which may be a person's number.
const rules = specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? quietValuesRule : rule));

function quietValuesRule(context: ValidationContext): ASTVisitor {
  const quiet: ValidationContext = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => context.reportError(quieted(error, context.getInputType())),
    },
  });
  return ValuesOfCorrectTypeRule(quiet);
}

function quieted(error: GraphQLError, type: GraphQLInputType | null | undefined): GraphQLError {
  // These name a field of an input type; all others repeat the value.
  if (/^(Field|Variable) "/.test(error.message)) return error;
  const message = expectation(type);
  return new GraphQLError(message.charAt(0).toUpperCase() + message.slice(1), { nodes: error.nodes ?? null });
}
