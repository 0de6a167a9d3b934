/** What one request may cost. Everything here is refused before a resolver runs and before any SQL. */
export const limits = {
  /** The whole body of a request to /graphql, in bytes. */
  bodyBytes: 1_048_576,
  /** Objects and lists inside one another in a JSON body. */
  jsonDepth: 32,

  documentLength: 65_536,
  tokens: 2_000,
  /** Braces, brackets and parentheses inside one another; the parser recurses over them. */
  nesting: 64,
  operations: 10,
  fragments: 50,
  /** Fields inside one another; introspection has a depth of its own. */
  depth: 10,
  introspectionDepth: 20,
  aliases: 30,
  directives: 20,
  /** Fields with every fragment written out. */
  fields: 1_000,
  /** Pairs of fields with the same key, which validation compares: 45 repeats of one field make 990. */
  pairs: 1_000,

  /** Items of all pages that a request can ask for, pages inside pages multiplied. */
  nodes: 5_000,
  page: 100,
  defaultPage: 20,

  inputList: 250,
  inputDepth: 20,
  stringLength: 4_096,

  /** The answer, in characters. */
  answerLength: 2_097_152,
  requestMs: 10_000,
  /** Work on all that a branch holds, by its root field. */
  longRequestMs: { prepareIncentiveStatements: 60_000, ledgerBalance: 30_000 } as Readonly<
    Record<string, number>
  >,
  /** Requests to /graphql at work at the same time; more are refused at once instead of queued. */
  inFlight: 256,
  /**
   * Requests without a token, at work and waiting. Their aggregates cost the one thread of the process most, so few work
   * at once: connections and time are left to those who sign in.
   */
  publicLane: { atWork: 3, waiting: 100, waitMs: 3_000 },

  /** A request costs a point, each so many items of its pages another, and a write these more. */
  nodesPerPoint: 25,
  mutationPoints: 10,
  /** So many seconds of points can be saved up and spent at once; how many a second: see `Config.rates`. */
  burstSeconds: 2,
} as const;

/**
 * How many items a list without pages is taken to have, where pages can stand inside its items.
 * Upper bounds of what the scheme's reference data hold; a list not named here counts as ten.
 */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.coverage': 250,
  'Query.branches': 10,
  'Branch.districts': 50,
  'LedgerBalance.accounts': 20,
};

export const defaultListSize = 10;

/**
 * Fields that give one thing and count for long, as so many items. Anybody may ask for a quote, and one of benefits goes
 * through every month of up to sixty years, for some 15 ms of the one thread: at most five fit into a request.
 */
export const workSizes: Readonly<Record<string, number>> = {
  'Query.benefitQuote': 1_000,
  'Query.contributionQuote': 100,
};
