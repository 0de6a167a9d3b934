import { Outlet } from 'react-router';
import { useViewer, type Viewer } from '../page/viewer.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** A page that a role may not see reads like a page that does not exist. */
export function ForReaders({ may }: { readonly may: (viewer: Viewer) => boolean }) {
  return may(useViewer()) ? <Outlet /> : <NotFoundPage />;
}
