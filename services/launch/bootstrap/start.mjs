import { whileNobodyElseBuilds } from './building-lock.mjs';
import { start, stopAll } from './children.mjs';
import { command, inProject, say } from './project.mjs';
import { buildClients, buildServices, install, pinnedNode, toolsFirst } from './toolchain.mjs';

// The database fills while the web pages are built: the launcher serves when both are done.
await command(async () => {
  let launcher;
  const pagesAreBuilt = await whileNobodyElseBuilds(async () => {
    await install();
    await buildServices();
    launcher = startLauncher();
    // Should it end at once, for want of a port say, nobody waits for the pages.
    launcher.ended.then(stopAll);
    return buildPages(launcher);
  });
  const { code } = await launcher.ended;
  return pagesAreBuilt ? code : code || 1;
});

/** The launcher hears of it by a message; it ends by itself when we are gone, because the channel closes. */
function startLauncher() {
  const program = inProject('services', 'launch', 'dist', 'launch.js');
  const options = { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: toolsFirst('.') };
  return start(pinnedNode(), ['--enable-source-maps', program], options);
}

async function buildPages({ child }) {
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  try {
    await buildClients();
    if (child.connected) child.send('clients-built');
    return true;
  } catch (error) {
    if (isRunning()) say(error.message);
    child.kill('SIGTERM');
    return false;
  }
}
