import { useDocument } from '@perisai/sdk/react';
import type { Choice } from '../page/districts.ts';
import { agencyChoices } from './agent-documents.ts';

const nothing: readonly Choice[] = [];

export function useAgencies(): readonly Choice[] {
  const { data } = useDocument(agencyChoices, {});
  return data?.agencies.nodes ?? nothing;
}
