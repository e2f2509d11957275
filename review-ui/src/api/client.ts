// Speaks to the desk. A refusal becomes a Refused with the desk's own words; nothing of the record is kept anywhere but in memory.
import {isByItself} from './hands';
import type {Refusal} from './schemas';

export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly field = '', readonly retryAfter = 0) {
    super(message);
  }
}

export interface Answer<Body> { body: Body; tag: string }

interface Asked { method?: string; body?: unknown; tag?: string }

let crossSiteToken = '';
let whenLoggedOut: () => void = () => undefined;
let whenActive: () => void = () => undefined;

export function useToken(token: string): void { crossSiteToken = token; }
export function onLoggedOut(then: () => void): void { whenLoggedOut = then; }
export function onActivity(then: () => void): void { whenActive = then; }   // the desk counts these calls as somebody being there

const kPassive = ['GET /session', 'POST /session'];   // do not lengthen a session, or begin one

function headersOf(asked: Asked): Record<string, string> {
  const headers: Record<string, string> = {Accept: 'application/json'};
  if (asked.method && asked.method !== 'GET') {
    headers['X-CSRF'] = crossSiteToken;
    headers['Content-Type'] = 'application/json';
  }
  if (asked.tag) headers['If-Match'] = asked.tag;
  if (isByItself()) headers['X-Poll'] = '1';
  return headers;
}

async function refusalOf(response: Response): Promise<Refused> {
  try {
    const {error} = await response.json() as Refusal;
    return new Refused(response.status, error.code, error.message, error.field, error.retry_after);
  } catch {
    return new Refused(response.status, 'internal', `The desk answered ${response.status} and did not say why. Try again; if it stays so, tell whoever looks after the desk.`);
  }
}

async function fetchOrSay(path: string, asked: Asked): Promise<Response> {
  const headers = headersOf(asked);
  const request: RequestInit = {method: asked.method ?? 'GET', headers, credentials: 'same-origin', cache: 'no-store', redirect: 'error'};
  if (asked.body !== undefined) request.body = JSON.stringify(asked.body);
  let response: Response;
  try {
    response = await fetch('/api' + path, request);
  } catch {
    throw new Refused(0, 'offline', 'The desk cannot be reached. Nothing was changed. Check the network and try again.');
  }
  if (response.ok) {
    if (!headers['X-Poll'] && !kPassive.includes(`${request.method} ${path}`)) whenActive();
    return response;
  }
  const refused = await refusalOf(response);
  if (response.status === 401 && path !== '/session' && refused.code !== 'log-in-failed') whenLoggedOut();   // a wrong password logs nobody out
  throw refused;
}

export async function ask<Body>(path: string, asked: Asked = {}): Promise<Answer<Body>> {
  const response = await fetchOrSay(path, asked);
  const body = (response.status === 204 ? undefined : await response.json()) as Body;
  return {body, tag: response.headers.get('ETag') ?? ''};
}

export async function askBody<Body>(path: string, asked: Asked = {}): Promise<Body> {
  return (await ask<Body>(path, asked)).body;
}

export async function askBlob(path: string): Promise<{blob: Blob; headers: Headers}> {
  const response = await fetchOrSay(path, {});
  return {blob: await response.blob(), headers: response.headers};
}

export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
