import net from 'node:net';

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const binds = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** `localhost` may mean ::1 to a browser, so a program on either address makes the port taken. */
export async function isFree(port, host = '127.0.0.1') {
  if ((await answers(port, '127.0.0.1')) || (await answers(port, '::1'))) return false;
  return binds(port, host);
}

export async function nextFree(from, host) {
  for (let port = from; port < Math.min(from + 500, 65536); port++) if (await isFree(port, host)) return port;
  throw new Error(`no free port from ${from}`);
}

/** Any free loopback port, chosen by the system. */
export const anyFree = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
