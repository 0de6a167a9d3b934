// Runs before the first paint, as a file of its own: a strict Content-Security-Policy allows no inline script.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('perisai-theme');
  } catch {
    // Storage may be switched off; the system's choice holds then.
  }
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
