import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum from its values and what each means; returns the values as an object. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): { readonly [Name in Value]: Name } {
  const values = Object.keys(meanings) as Value[];
  const object = Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name };
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}
