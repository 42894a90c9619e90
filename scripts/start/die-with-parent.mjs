// Loaded into the web server: when the launcher is killed outright, the server goes too.
if (process.send) {
  process.on('disconnect', () => process.exit(0));
  process.channel?.unref();
}
