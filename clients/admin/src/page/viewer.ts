import type { ResultOf } from '@graphql-typed-document-node/core';
import { createContext, use } from 'react';
import type { viewerDocument } from './viewer-document.ts';

export type Viewer = NonNullable<ResultOf<typeof viewerDocument>['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export const ViewerProvider = ViewerContext.Provider;

/** Who is signed in; only below the pages that ask for it first. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('A ViewerProvider is missing above this component.');
  return viewer;
}

export function mayEditAgents({ role }: Viewer): boolean {
  return role === 'roster';
}

/** Who sees names in full may also search and sort by them; the service refuses it to all others. */
export function seesNames({ role }: Viewer): boolean {
  return ['officer', 'roster', 'head', 'agent'].includes(role);
}

/** Roles whose work touches participants; the service decides, this only leaves out a card that it would refuse. */
export function mayReadParticipants({ role }: Viewer): boolean {
  return ['officer', 'head', 'analyst', 'auditor', 'agent', 'finance', 'support'].includes(role);
}

export function mayFileClaims({ role }: Viewer): boolean {
  return role === 'officer' || role === 'agent';
}

export function mayReadAgents({ role }: Viewer): boolean {
  return ['officer', 'roster', 'head', 'analyst', 'auditor', 'agent'].includes(role);
}
