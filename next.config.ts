import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`; a build at start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Queue and driver stay outside the bundle: they load files of their own.
  serverExternalPackages: ['pg-boss', 'postgres', 'file-type'],
  // Everybody gets the title in the head of the page; streamed later, it would need script.
  htmlLimitedBots: /.*/,
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
      // The address of a guest's page is its key: no search engine keeps it, no cache holds what it shows.
      { source: '/guest/:path*', headers: [{ key: 'X-Robots-Tag', value: 'noindex, nofollow' }, { key: 'Cache-Control', value: 'private, no-store' }] },
    ]),
};

export default config;
