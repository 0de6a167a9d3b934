/** Makes a key for each new content and gives the same key again while the content stays: safe to send twice. */
export function createIntention(
  newKey: () => string = () => crypto.randomUUID(),
): (content: unknown) => string {
  let last: { readonly content: string; readonly key: string } | null = null;
  return (content) => {
    const text = JSON.stringify(content);
    if (last?.content !== text) last = { content: text, key: newKey() };
    return last.key;
  };
}
