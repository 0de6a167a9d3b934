const channelName = 'perisai-masuk';

interface Message {
  readonly kind: 'answer' | 'taken';
  readonly search: string;
}

/**
 * Gives the issuer's answer to the page that opened this window, and closes it. Only the page that began the trip
 * holds its verifier, so the code alone is worth nothing to anybody else. False when no page takes it.
 */
export async function carryHome(search: string): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  const taken = new Promise<boolean>((resolve) => {
    const clock = setTimeout(() => resolve(false), 1_000);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind !== 'taken' || data.search !== search) return;
      clearTimeout(clock);
      resolve(true);
    };
  });
  channel.postMessage({ kind: 'answer', search } satisfies Message);
  const found = await taken;
  channel.close();
  if (found) window.close();
  return found;
}

/** Waits for the answer that a sign-in window brings; stop by calling what it returns. */
export function awaitAnswer(onAnswer: (search: string) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'answer') return;
    channel.postMessage({ kind: 'taken', search: data.search } satisfies Message);
    onAnswer(data.search);
  };
  return () => channel.close();
}
