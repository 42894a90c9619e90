import type { Metadata } from 'next';
import { NothingHere, nothingHereTitle } from '@/components/layout/nothing-here';

export const metadata: Metadata = { title: nothingHereTitle };

export default function NotFound() {
  return <NothingHere />;
}
