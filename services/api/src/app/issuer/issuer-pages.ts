import { demoUsers } from './demo-users.ts';

/** Pages of the development issuer: plain HTML without a script, so that the strictest policy fits. */
export function choosePage(action: string): string {
  const buttons = demoUsers.map(
    ({ username, title, about }) => `
      <li><button type="submit" name="username" value="${escaped(username)}">
        <span class="title">${escaped(title)}</span><code>${escaped(username)}</code>
        <span class="about">${escaped(about)}</span>
      </button></li>`,
  );
  return page(
    'Masuk sebagai',
    `<p>Instans percobaan: pilih seorang pengguna demo. Tidak ada kata sandi, dan semua orang di sini rekaan.</p>
    <form method="post" action="${escaped(action)}"><ul>${buttons.join('')}</ul></form>`,
  );
}

/** The form comes from the issuer and holds its own protection against forgery. */
export function signOutPage(form: string): string {
  return page(
    'Keluar dari Perisai?',
    `${form}
    <p class="actions">
      <button class="primary" autofocus type="submit" form="op.logoutForm" name="logout" value="yes">Ya, keluar</button>
      <button class="plain" type="submit" form="op.logoutForm">Tetap masuk</button>
    </p>`,
  );
}

export function signedOutPage(): string {
  return page(
    'Anda sudah keluar',
    '<p>Anda dapat menutup halaman ini, atau <a href="/">kembali ke portal</a>.</p>',
  );
}

export function issuerErrorPage(reason: string): string {
  return page(
    'Tidak dapat masuk',
    `<p>Permintaan masuk ini tidak dapat dilanjutkan. <a href="/">Kembali ke portal</a> dan coba lagi.</p>
    <p class="about">${escaped(reason)}</p>`,
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Perisai</title>
<style>${style}</style>
</head>
<body><main>
<p class="brand"><svg width="28" height="28" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2 4 5v6c0 5 3.4 9.3 8 11 4.6-1.7 8-6 8-11V5z" fill="currentColor"/></svg>Perisai</p>
<h1>${title}</h1>
${content}
</main></body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --bg: #f5f7f6; --card: #fff; --text: #14201b; --soft: #46534c; --line: #d3dad6;
  --edge: #75807a; --accent: #0b6b57; --hover: #ddf1ea; --on: #fff; }
@media (prefers-color-scheme: dark) { :root { --bg: #101613; --card: #18201c; --text: #e7eeea; --soft: #b4c0ba;
  --line: #33403a; --edge: #7f8d86; --accent: #4cc3a1; --hover: #12372d; --on: #06251c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text);
  font: 16px/1.5 "Plus Jakarta Sans Variable", "Plus Jakarta Sans", system-ui, sans-serif; }
main { max-width: 480px; margin: 0 auto; padding: 48px 16px; }
.brand { display: flex; align-items: center; gap: 8px; margin: 0 0 24px; color: var(--accent); font-weight: 700; }
h1 { margin: 0 0 8px; font-size: 28px; line-height: 1.2; font-weight: 700; }
p { margin: 0 0 24px; color: var(--soft); }
a { color: var(--accent); }
ul { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px; overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
li button { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; width: 100%; padding: 12px 16px; border: 0;
  background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
li button:hover { background: var(--hover); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
.title { font-weight: 600; }
.about { grid-column: 1 / -1; color: var(--soft); font-size: 14px; }
code { color: var(--soft); font: 13px/24px "IBM Plex Mono", ui-monospace, monospace; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; }
.actions button { min-height: 44px; padding: 0 20px; border-radius: 4px; font: inherit; font-weight: 600; cursor: pointer; }
.primary { border: 1px solid var(--accent); background: var(--accent); color: var(--on); }
.plain { border: 1px solid var(--edge); background: none; color: inherit; }
`;
