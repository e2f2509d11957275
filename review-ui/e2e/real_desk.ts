// The real desk over a small case of its own: `candour` opens, reads and serves it, with users in three roles. CANDOUR says where it is.
import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {createHmac} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const kPassword = 'three unlike words here';
export const kCandour = process.env['CANDOUR'] ?? new URL('../../build/dev/bin/candour', import.meta.url).pathname;
const kToday = ['--today', '2026-11-20'];

const kRecord: Record<string, string> = {
  '2013-03-02 Visit.txt': 'CASE NOTE\n\nDate of event: 02/03/2013\nWorker: Mary Osei\n\nVisited Corin Ashdown at home. His mother, Karen Whittle, was in bed.\nKaren Whittle said that Gary Dunn had left. Her number is 01632 960123.\nCorin was drawing at the table.\n',
  '2013-03-09 Call.txt': 'CASE NOTE\n\nDate of event: 09/03/2013\nWorker: Mary Osei\n\nGary Dunn rang from 01632 960456. He wants to see Corin.\nI told Karen Whittle, who does not agree.\n',
  '2013-03-10 Sent again.txt': 'Sent again as asked.\n\nCASE NOTE\n\nDate of event: 09/03/2013\nWorker: Mary Osei\n\nGary Dunn rang from 01632 960456. He wants to see Corin.\nI told Karen Whittle, who does not agree.\n',
  '2013-04-01 Letter.txt': 'Dear Corin,\n\nI will come on Tuesday and we can go to the park.\n\nMary Osei\nSocial worker\n',
};
const kRequest = {
  reference: 'SAR-2026-0147', received_on: '2026-11-02', controller: {name: 'Brackwell Council', email_domains: ['brackwell.example']},
  subject: {name: 'Corin Ashdown', born_on: '2004-03-11'},
  people: [{id: 'p1', name: 'Karen Whittle', role: 'mother', class: 'family', consent: 'refused'}, {id: 'p2', name: 'Mary Osei', role: 'social worker', class: 'professional'},
    {id: 'p3', name: 'Gary Dunn', role: "mother's partner", class: 'third-party', consent: 'not-asked'}],
};
const kUsers = [['Morwenna Tallack', 'information-governance'], ['Rhian Pascoe', 'manager'], ['Idris Penhaligon', 'second-reviewer']] as const;

export interface RealDesk { address: string; root: string; process: ChildProcess; stop: () => Promise<void> }

export const candour = (words: string[], input = '') => execFileSync(kCandour, words, {input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe']});

function makeCase(root: string): void {
  const record = join(root, 'record');
  mkdirSync(record);
  for (const [name, text] of Object.entries(kRecord)) writeFileSync(join(record, name), text);
  writeFileSync(join(root, 'request.json'), JSON.stringify(kRequest));
  const cases = join(root, 'cases');
  const at = ['--case', join(cases, 'sar-2026-0147'), ...kToday];
  mkdirSync(cases);
  candour(['open', ...at, '--request', join(root, 'request.json')]);
  candour(['ingest', ...at, record]);
  candour(['prepare', ...at]);
  for (const [name, role] of kUsers) {
    candour(['user', 'add', '--cases', cases, '--name', name, '--role', role], kPassword + '\n');
    candour(['user', 'access', '--cases', cases, '--name', name, '--case', 'sar-2026-0147', '--role', role]);
  }
}

const freePort = () => new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const {port} = server.address() as AddressInfo; server.close(() => { resolve(port); }); });
});

export async function startRealDesk(): Promise<RealDesk> {
  const root = mkdtempSync(join(tmpdir(), 'candour-desk-'));
  makeCase(root);
  const desk = spawn(kCandour, ['desk', '--cases', join(root, 'cases'), '--port', String(await freePort()), ...kToday], {stdio: ['ignore', 'pipe', 'inherit']});
  const address = await new Promise<string>((resolve, reject) => {
    desk.stdout.once('data', (line: Buffer) => { resolve(line.toString().trim().replace(/\/$/, '')); });
    desk.once('exit', (code) => { reject(new Error(`the desk ended with ${code}`)); });
  });
  const stop = () => new Promise<void>((resolve) => {
    desk.once('exit', () => { rmSync(root, {recursive: true, force: true}); resolve(); });
    desk.kill('SIGTERM');
  });
  return {address, root, process: desk, stop};
}

// The code that an authenticator app shows for a secret (RFC 6238), some half minutes on or back: the desk forgives one of a clock that goes wrong.
export function codeOf(secret: string, steps: number): string {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)))).update(counter).digest();
  return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const textOf = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8'});
export const bytesOf = (file: string) => readFileSync(file);
