import type { ResultOf } from '@graphql-typed-document-node/core';
import type { participantById, participantCoverage } from '../participant-documents.ts';

/** A participant as their own page shows them. */
export type ParticipantDetail = Extract<
  NonNullable<ResultOf<typeof participantById>['node']>,
  { __typename: 'Participant' }
>;

type Node = ResultOf<typeof participantCoverage>['node'];

export function coverageOf(node: Node | undefined) {
  return node != null && 'coverage' in node ? node.coverage : null;
}

/** Whether the participant is protected on a day, and why. */
export type Coverage = NonNullable<ReturnType<typeof coverageOf>>;
