import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Value = GraphQLArgument | GraphQLInputField;

/**
 * What the contract names and the schema lacks or has otherwise, one line each. The schema may add types, fields, enum
 * values and optional arguments; it may not add what an old document would have to send.
 */
export function missingFromSchema(contract: GraphQLSchema, schema: GraphQLSchema): readonly string[] {
  return Object.values(contract.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => missingOfType(type, schema.getType(type.name)));
}

function missingOfType(wanted: GraphQLNamedType, found: GraphQLNamedType | undefined): readonly string[] {
  if (found === undefined) return [`${wanted.name}: missing`];
  if (isObjectType(wanted) && isObjectType(found)) return missingOfFields(wanted, found);
  if (isInterfaceType(wanted) && isInterfaceType(found)) return missingOfFields(wanted, found);
  if (isEnumType(wanted) && isEnumType(found)) return missingValues(wanted, found);
  if (isUnionType(wanted) && isUnionType(found)) return missingMembers(wanted, found);
  if (isInputObjectType(wanted) && isInputObjectType(found)) return missingInputs(wanted, found);
  return wanted.constructor === found.constructor ? [] : [`${wanted.name}: is another kind of type`];
}

function missingOfFields(wanted: Composite, found: Composite): readonly string[] {
  const interfaces = found.getInterfaces().map(({ name }) => name);
  const notImplemented = wanted.getInterfaces().filter(({ name }) => !interfaces.includes(name));
  return [
    ...notImplemented.map(({ name }) => `${wanted.name}: does not implement ${name}`),
    ...Object.values(wanted.getFields()).flatMap((field) =>
      missingOfField(`${wanted.name}.${field.name}`, field, found.getFields()[field.name]),
    ),
  ];
}

function missingOfField(
  path: string,
  wanted: GraphQLField<unknown, unknown>,
  found: GraphQLField<unknown, unknown> | undefined,
): readonly string[] {
  if (found === undefined) return [`${path}: missing`];
  const wantedNames = new Set(wanted.args.map(({ name }) => name));
  return [
    ...differentType(path, String(wanted.type), String(found.type)),
    ...wanted.args.flatMap((arg) =>
      missingValue(
        `${path}(${arg.name}:)`,
        arg,
        found.args.find(({ name }) => name === arg.name),
      ),
    ),
    ...found.args
      .filter((arg) => !wantedNames.has(arg.name) && isRequiredArgument(arg))
      .map((arg) => `${path}(${arg.name}:): added and required`),
  ];
}

function missingInputs(wanted: GraphQLInputObjectType, found: GraphQLInputObjectType): readonly string[] {
  const wantedFields = wanted.getFields();
  const foundFields = found.getFields();
  return [
    ...Object.values(wantedFields).flatMap((field) =>
      missingValue(`${wanted.name}.${field.name}`, field, foundFields[field.name]),
    ),
    ...Object.values(foundFields)
      .filter((field) => !(field.name in wantedFields) && isRequiredInputField(field))
      .map((field) => `${wanted.name}.${field.name}: added and required`),
  ];
}

function missingValue(path: string, wanted: Value, found: Value | undefined): readonly string[] {
  if (found === undefined) return [`${path}: missing`];
  const wantedDefault = defaultOf(wanted);
  const foundDefault = defaultOf(found);
  const sameDefault = wantedDefault === undefined || wantedDefault === foundDefault;
  return [
    ...differentType(path, String(wanted.type), String(found.type)),
    ...(sameDefault
      ? []
      : [`${path}: default is ${foundDefault ?? 'absent'}, the contract says ${wantedDefault}`]),
  ];
}

function defaultOf({ defaultValue, type }: Value): string | undefined {
  const ast = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return ast ? print(ast) : undefined;
}

const differentType = (path: string, wanted: string, found: string): readonly string[] =>
  wanted === found ? [] : [`${path}: is ${found}, the contract says ${wanted}`];

function missingValues(wanted: GraphQLEnumType, found: GraphQLEnumType): readonly string[] {
  return wanted
    .getValues()
    .filter(({ name }) => found.getValue(name) === undefined || found.getValue(name) === null)
    .map(({ name }) => `${wanted.name}.${name}: missing`);
}

function missingMembers(wanted: GraphQLUnionType, found: GraphQLUnionType): readonly string[] {
  const names = found.getTypes().map(({ name }) => name);
  return wanted
    .getTypes()
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => `${wanted.name}: lacks ${name}`);
}
