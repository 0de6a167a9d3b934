import { badRequest, type MediaType, mediaTypes } from './refusal.ts';

/**
 * The media type of the answer, decided before anything runs: a mutation must not be executed for a client
 * that could not read its result. Without a preference it is application/json.
 */
export function chosenMediaType(accept: string | undefined): MediaType {
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return mediaTypes.json;
  const ranges = accept.split(',').map(rangeOf);
  const json = qualityOf('application/json', ranges);
  const graphql = qualityOf('application/graphql-response+json', ranges);
  if (json === 0 && graphql === 0)
    throw badRequest('The answer is application/json or application/graphql-response+json.', 406);
  if (json !== graphql) return json > graphql ? mediaTypes.json : mediaTypes.graphql;
  return orderOf('application/json', ranges) <= orderOf('application/graphql-response+json', ranges)
    ? mediaTypes.json
    : mediaTypes.graphql;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

function qualityOf(type: string, ranges: readonly Range[]): number {
  const named = ranges.find((range) => range.type === type);
  const wider =
    ranges.find((range) => range.type === 'application/*') ?? ranges.find((range) => range.type === '*/*');
  return (named ?? wider)?.quality ?? 0;
}

function orderOf(type: string, ranges: readonly Range[]): number {
  const at = ranges.findIndex((range) => range.type === type);
  return at === -1 ? ranges.length : at;
}
