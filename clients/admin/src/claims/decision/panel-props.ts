import type { ClaimDetail } from '../claim-detail.ts';

/** What the panel of a step gets. */
export interface PanelProps {
  readonly claim: ClaimDetail;
  readonly onClose: () => void;
}
