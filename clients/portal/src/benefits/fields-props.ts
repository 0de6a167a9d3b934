import type { BenefitChoice } from './benefit-choice.ts';

/** What every group of fields needs. */
export interface FieldsProps {
  readonly choice: BenefitChoice;
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (change: Partial<BenefitChoice>) => void;
}
