// Preloaded into a child: it must not outlive a parent that was killed outright.
process.once('disconnect', () => process.exit(1));
// The listener alone would keep the child alive after its work.
process.channel?.unref();
