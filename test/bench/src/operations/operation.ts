export type OperationId = 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B7' | 'B8';

export type Variables = Readonly<Record<string, unknown>>;

/** One question of the bench, as our own schema asks it. */
export interface Operation {
  readonly id: OperationId;
  readonly title: string;
  readonly document: string;
  /** True when each request changes rows, so that its variables can be used once only. */
  readonly writes?: boolean;
}
