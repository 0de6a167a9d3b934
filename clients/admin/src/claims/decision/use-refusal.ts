import { useState } from 'react';
import { rejectClaim } from '../claim-commands.ts';
import type { PanelProps } from './panel-props.ts';
import { useRejectReasons } from './use-reject-reasons.ts';
import { useTakeStep } from './use-take-step.ts';

/** What is typed for a refusal, and its sending. */
export function useRefusal({ claim, onClose }: PanelProps) {
  const step = useTakeStep(rejectClaim, claim);
  const { isJudged, reasons, problem } = useRejectReasons(claim);
  const [rule, setRule] = useState<string | null>(null);
  const [nextStep, setNextStep] = useState('');
  const [judgement, setJudgement] = useState('');
  const [tried, setTried] = useState(0);
  const [only] = reasons;
  const chosen = rule ?? (reasons.length === 1 ? (only?.rule ?? null) : null);
  const confirm = () => {
    setTried((count) => count + 1);
    if (chosen === null || nextStep.trim() === '' || (isJudged && judgement.trim() === '')) return;
    const judged = isJudged ? { judgement: judgement.trim() } : {};
    step.take({ rule: chosen, nextStep: nextStep.trim(), ...judged }, onClose);
  };
  const fields = { chosen, setRule, nextStep, setNextStep, judgement, setJudgement, tried };
  return { step, isJudged, reasons, problem, confirm, ...fields };
}
