/**
 * Types of columns get names of their own: PostGraphile refuses a schema in which an enum and the rows of a table would
 * have the same name, and our tables are named after what they hold.
 */
export const enumNamesPlugin: GraphileConfig.Plugin = {
  name: 'EnumNamesPlugin',
  version: '1.0.0',
  inflection: {
    replace: {
      enumType(previous, _options, codec) {
        return `${previous?.call(this, codec)}Enum`;
      },
    },
  },
};
