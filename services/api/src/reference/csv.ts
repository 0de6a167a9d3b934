/** The records of a CSV text, by the names of its header line; quoted fields may hold commas and doubled quotes. */
export function parseCsv<Name extends string>(
  text: string,
  names: readonly Name[],
): readonly Readonly<Record<Name, string>>[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const places = names.map((name) => [name, fieldsOf(header).indexOf(name)] as const);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(places.map(([name, place]) => [name, fields[place] ?? ''])) as Record<
      Name,
      string
    >;
  });
}

function fieldsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...fields].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
