import http from 'node:http';
import { Sentence } from '../start/project.mjs';

/** One page of one server, asked as a browser asks that holds a session. */
export function visitor(server, path, connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const headers = { cookie: server.cookie, accept: 'text/html', 'accept-encoding': 'gzip' };
  const ask = () =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const request = http.get({ agent, host: server.host, port: server.port, path, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk) => (bytes += chunk.length));
        answer.once('error', reject);
        answer.once('end', () => {
          if (answer.statusCode === 200) resolve({ ms: performance.now() - began, bytes });
          else reject(new Sentence(`${path} answered ${answer.statusCode}`));
        });
      });
      request.once('error', reject);
    });
  return { ask, close: () => agent.destroy() };
}

export const percentile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
export const median = (numbers) => percentile(numbers, 0.5);

/** So many requests over so many connections, each sent when the one before it is answered. */
export async function load({ server, path, connections, requests }) {
  const { ask, close } = visitor(server, path, connections);
  const times = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) times.push((await ask()).ms);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  close();
  return { p50: median(times), p95: percentile(times, 0.95), rate: requests / seconds };
}
