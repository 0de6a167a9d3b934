import { Outlet } from 'react-router';
import { mayReadAgents, useViewer } from '../page/viewer.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** A page that a role may not see reads like a page that does not exist. */
export function ForAgentReaders() {
  return mayReadAgents(useViewer()) ? <Outlet /> : <NotFoundPage />;
}
