import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';

interface Options {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly height: number;
  readonly active: number | null;
  readonly loaded: number;
  readonly hasMore: boolean;
  readonly onNearEnd: () => void;
}

/** Rows ahead of the last one seen at which the next page is asked for. */
const ahead = 20;

export function useVirtualRows({ scroller, height, active, loaded, hasMore, onNearEnd }: Options) {
  const virtualizer = useVirtualizer({
    count: loaded + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: 40,
    rangeExtractor: (range) => withActive(range, active),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const last = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= loaded - ahead) onNearEnd();
  }, [hasMore, last, loaded, onNearEnd]);
  return virtualizer;
}

/** The active row stays mounted, so that aria-activedescendant always names something. */
function withActive(range: Range, active: number | null): number[] {
  const indices = defaultRangeExtractor(range);
  if (active === null || active >= range.count || indices.includes(active)) return indices;
  return [...indices, active].sort((one, other) => one - other);
}
