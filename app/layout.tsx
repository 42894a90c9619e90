import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { isDemo } from '@/lib/auth/deployment';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Tabled', template: '%s · Tabled' },
  description: 'Agendas, papers, minutes and actions of strategic migration partnerships.',
  icons: { icon: '/mark.svg' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffefb' },
    { media: '(prefers-color-scheme: dark)', color: '#1e1c19' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en-GB">
      <body>
        {(await isDemo()) ? <DemoBanner /> : null}
        {children}
      </body>
    </html>
  );
}
