// A desk of our own for the tests: the built page with the real headers, and the contract answered from an invented record.
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {Desk, type Answer} from './desk';

export const kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const kTypes: Record<string, string> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css'};
const kHeaders = {'Content-Security-Policy': kPolicy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin'};

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.on('data', (part: Buffer) => { text += part.toString('utf8'); });
    request.on('end', () => resolve(text));
    request.on('error', reject);
  });
}

function page(dist: string, path: string, response: ServerResponse): void {
  const file = join(dist, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(dist) || !existsSync(file)) { response.writeHead(404, kHeaders).end(); return; }
  response.writeHead(200, {...kHeaders, 'Content-Type': kTypes[extname(file)] ?? 'application/octet-stream'}).end(readFileSync(file));
}

function send(response: ServerResponse, answer: Answer): void {
  const headers: Record<string, string> = {...kHeaders, ...answer.headers};
  if (answer.type) { response.writeHead(answer.status, {...headers, 'Content-Type': answer.type}).end(answer.body); return; }
  response.writeHead(answer.status, answer.body === undefined ? headers : {...headers, 'Content-Type': 'application/json; charset=utf-8'}).end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

export interface Running { address: string; desk: Desk; stop: () => Promise<void> }

export async function startDesk(dist: string, desk = new Desk()): Promise<Running> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk.example');
    if (!url.pathname.startsWith('/api/')) { page(dist, url.pathname, response); return; }
    void bodyOf(request).then(async (text) => {
      const asked = {method: request.method ?? 'GET', path: url.pathname.slice(4), query: url.searchParams, body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
        cookie: /sid=([a-z0-9]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '', tag: request.headers['if-match'] ?? '', token: String(request.headers['x-csrf'] ?? ''), byItself: request.headers['x-poll'] !== undefined};
      if (asked.path.endsWith('/events') && desk.userOf(asked.cookie)) {
        response.writeHead(200, {...kHeaders, 'Content-Type': 'text/event-stream'});
        response.write(': begun\n\n');
        desk.listen(response);
        return;
      }
      if (desk.delay > 0) await new Promise((resolve) => { setTimeout(resolve, desk.delay); });
      send(response, desk.answer(asked));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, desk, stop: () => new Promise((resolve) => { desk.hangUp(); server.closeAllConnections(); server.close(() => resolve()); })};
}
