import { NextResponse, type NextRequest } from 'next/server';
import { env } from '@/lib/platform/env';
import { ownHost, ownOrigin } from '@/lib/web/own-origin';

/**
 * Early refusal of what changes something from another site, and the policy that keeps foreign script out. Never the
 * guard: the gate and the upload handler check again, because a proxy can be bypassed. Uploads are outside its
 * matcher: the framework would cut a large body here. Files are too: they go out under a policy of their own.
 */
export function proxy(request: NextRequest) {
  const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  if (!reads && request.headers.get('origin') !== ownOrigin)
    return new NextResponse('This form did not come from Tabled.', { status: 403 });

  const nonce = btoa(crypto.randomUUID());
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // The configured address is the only one: a spoofed header would make the framework throw at every form.
  headers.set('x-forwarded-host', ownHost);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

// The development server compiles in the browser.
const development = env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';

export const config = { matcher: ['/((?!_next/static|_next/image|api/uploads|api/files).*)'] };
