import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveProblem } from '../../page/saving/save-problem.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './decision.module.css';
import { RefusedNotice } from './refused-notice.tsx';
import type { TakenStep } from './use-take-step.ts';

interface Props {
  readonly heading: string;
  readonly confirm: string;
  readonly step: TakenStep;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** Left out where the step cannot be taken, with the reason among the children. */
  readonly isPossible?: boolean;
  readonly children: ReactNode;
}

/** A step before it is taken: what it will do, what it needs, and the way back as the safe answer. */
export function StepPanel({ heading, step, onConfirm, onClose, isPossible = true, ...rest }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) onConfirm();
  };
  return (
    <form
      className={styles.panel}
      aria-labelledby={id}
      onSubmit={submit}
      onKeyDown={closedByEscape(onClose)}
      noValidate
    >
      <h3 ref={title} id={id} tabIndex={-1}>
        {heading}
      </h3>
      <ConflictNotice step={step} />
      <RefusedNotice because={step.refusal} />
      {rest.children}
      <SaveProblem problem={step.problem} />
      <div className={styles.buttons}>
        {isPossible ? (
          <Button type="submit" loading={step.isPending}>
            {rest.confirm}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}

const closedByEscape = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onClose();
};
