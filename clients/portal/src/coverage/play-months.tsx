import { Button } from '@mantine/core';
import { addMonths } from '@perisai/sdk/calendar';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../page/language.ts';
import type { ControlsProps } from './home-controls.tsx';
import { usePrefetchMonth } from './use-coverage.ts';

const pause = 900;

/** Steps through the months once, from the one shown (or the first, at the end), and stops on any key. */
export function PlayMonths({ choice, limits, onChange }: ControlsProps) {
  const { t } = useWords();
  const [playing, setPlaying] = useState(false);
  const prefetch = usePrefetchMonth(choice);
  const step = useEffectEvent(() => {
    if (choice.month >= limits.last) return setPlaying(false);
    onChange({ month: addMonths(choice.month, 1) });
    if (addMonths(choice.month, 2) <= limits.last) prefetch(addMonths(choice.month, 2));
  });
  useEffect(() => {
    if (!playing) return undefined;
    const clock = setInterval(step, pause);
    const stop = () => setPlaying(false);
    document.addEventListener('keydown', stop);
    return () => {
      clearInterval(clock);
      document.removeEventListener('keydown', stop);
    };
  }, [playing]);
  function toggle() {
    if (!playing && choice.month >= limits.last) onChange({ month: limits.first });
    setPlaying(!playing);
  }
  const Icon = playing ? IconPlayerStop : IconPlayerPlay;
  return (
    <Button
      variant="default"
      className="play"
      onClick={toggle}
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
    >
      {playing ? t('month.stop') : t('month.play')}
    </Button>
  );
}
