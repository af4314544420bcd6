import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Sources of the content security policy: the server's own files, and pictures that the page itself makes. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'object-src': ["'none'"],
} as const;

/** The policy as a header; `nonce` lets the style elements of one page in. */
export function contentSecurityPolicy(nonce?: string): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources, ...(name === 'style-src' && nonce ? [`'nonce-${nonce}'`] : [])].join(' '))
    .join('; ');
}

/** Browser features that no page of ours uses. */
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];
const permissionsPolicy = features.map((feature) => `${feature}=()`).join(', ');

const fromHelmet = helmet({
  contentSecurityPolicy: false,
  // The server speaks plain HTTP on this machine; whoever puts TLS before it sets this there.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/**
 * Headers that every response has, errors and downloads included. Nothing is stored by the browser
 * unless the handler of a public file says so.
 */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy());
  response.setHeader('Permissions-Policy', permissionsPolicy);
  response.setHeader('Cache-Control', 'no-store');
  fromHelmet(request, response, next);
};
