import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './tip.module.css';

interface Props {
  readonly label: string;
  readonly side?: 'below' | 'right';
  readonly children: ReactNode;
}

const pause = 400;
const gap = 6;

/** A few words beside a control for the eye; the control itself carries its name. Escape sends them away. */
export function Tip({ label, side = 'below', children }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const [clock, setClock] = useState<ReturnType<typeof setTimeout>>();
  const hide = () => {
    clearTimeout(clock);
    words.current?.hidePopover();
  };
  const show = () => {
    const target = place.current?.firstElementChild;
    if (words.current !== null && target != null)
      showBeside(words.current, target.getBoundingClientRect(), side);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens to the control inside */}
      <span
        ref={place}
        className={styles.place}
        onPointerEnter={({ pointerType }) => pointerType !== 'touch' && setClock(setTimeout(show, pause))}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={({ target }) => target.matches(':focus-visible') && show()}
        onBlur={hide}
        onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && hide()}
      >
        {children}
      </span>
      <span ref={words} popover="manual" className={styles.tip} aria-hidden>
        {label}
      </span>
    </>
  );
}

function showBeside(tip: HTMLElement, target: DOMRect, side: 'below' | 'right'): void {
  tip.showPopover();
  const { width, height } = tip.getBoundingClientRect();
  const centre = target.left + target.width / 2 - width / 2;
  const left = side === 'right' ? target.right + gap : centre;
  const top = side === 'right' ? target.top + (target.height - height) / 2 : target.bottom + gap;
  tip.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  tip.style.top = `${top}px`;
}
