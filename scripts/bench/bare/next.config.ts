import type { NextConfig } from 'next';
import path from 'node:path';

const config: NextConfig = {
  poweredByHeader: false,
  // The bundler looks for a proxy and an instrumentation in the folders above too, and would find the product's own.
  pageExtensions: ['bare.tsx'],
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres'],
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
};

export default config;
