import { ActionIcon } from '@mantine/core';
import type { Day } from '@perisai/sdk/calendar';
import type { IconChevronLeft } from '@tabler/icons-react';
import { Tip } from './tip.tsx';

interface Props {
  readonly name: string;
  readonly shortcut: string;
  readonly to: Day | null;
  readonly onStep: (day: Day) => void;
  readonly Icon: typeof IconChevronLeft;
}

/** One step of a day that is looked at, to a day named beforehand. */
export function StepButton({ name, shortcut, to, onStep, Icon }: Props) {
  return (
    <Tip label={`${name} (${shortcut})`}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={name}
        aria-keyshortcuts={shortcut}
        // Still reachable at the end of the line, so that the focus is not thrown away.
        aria-disabled={to === null}
        onClick={() => {
          if (to !== null) onStep(to);
        }}
      >
        <Icon size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tip>
  );
}
