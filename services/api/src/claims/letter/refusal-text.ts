import type { Reason } from '../../law/reason.ts';

/** The step that a claim is refused for, with its article, as its history and its letter tell it. */
export const refusalText = ({ text, legalBasis }: Reason): string =>
  legalBasis === null ? text.id : `${text.id} (${legalBasis.instrument} ${legalBasis.article})`;
