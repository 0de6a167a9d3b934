/** Tells how far the loading is: a bar that redraws itself on a terminal, plain lines elsewhere. */
export interface Progress {
  step(done: number, what: string): void;
  end(what: string): void;
}

const WIDTH = 30;

export function progressOn(out: NodeJS.WriteStream): Progress {
  let lastPercent = -1;
  const bar = (done: number): string => {
    const full = Math.round(done * WIDTH);
    return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(done * 100)).padStart(3)}%`;
  };
  return {
    step(done, what) {
      if (out.isTTY) {
        out.write(`\r\u001b[KDemo data ${bar(done)} ${what}`);
        return;
      }
      const percent = Math.floor(done * 10) * 10;
      if (percent === lastPercent) return;
      lastPercent = percent;
      out.write(`Demo data ${percent}% ${what}\n`);
    },
    end(what) {
      out.write(out.isTTY ? `\r\u001b[K${what}\n` : `${what}\n`);
    },
  };
}
