// The examples are a hinge: the page's desk makes them, the real desk's tests read them, and both are held to openapi.yaml.
// CANDOUR_WRITE_EXAMPLES=1 writes them anew.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {answerOf, faults, operations, pointer} from './contract';
import {examples, written} from '../e2e/desk/examples';

const folder = new URL('./examples/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown;

describe('the examples of the contract', () => {
  if (process.env['CANDOUR_WRITE_EXAMPLES']) {
    for (const {operation, asked, answer} of examples()) {
      if (asked !== undefined) writeFileSync(new URL(`${operation}.request.json`, folder), written(asked));
      if (answer !== undefined) writeFileSync(new URL(`${operation}.json`, folder), written(answer));
    }
  }
  it('are what the desk of the tests answers today', () => {
    for (const {operation, asked, answer} of examples()) {
      if (asked !== undefined) expect(read(`${operation}.request.json`), operation).toEqual(asked);
      if (answer !== undefined) expect(read(`${operation}.json`), operation).toEqual(answer);
    }
  });
  for (const {path, method, operation} of operations) {
    const status = answerOf(operation);
    if (status) it(`${operation.operationId} is answered as openapi.yaml says`, () => { expect(faults(pointer('paths', path, method, 'responses', status, 'content', 'application/json', 'schema'), read(`${operation.operationId}.json`))).toEqual([]); });
    if (operation.requestBody) it(`${operation.operationId} is asked as openapi.yaml says`, () => { expect(faults(pointer('paths', path, method, 'requestBody', 'content', 'application/json', 'schema'), read(`${operation.operationId}.request.json`))).toEqual([]); });
  }
  it('have a refusal among them', () => { expect(faults(pointer('components', 'schemas', 'Refusal'), read('refused.json'))).toEqual([]); });
  it('belong to an operation each', () => {
    const known = new Set([...operations.map(({operation}) => operation.operationId), 'refused']);
    expect(readdirSync(folder).filter((name) => !known.has(name.replace(/(\.request)?\.json$/, '')))).toEqual([]);
    expect(existsSync(new URL('getPage.json', folder))).toBe(true);
  });
  it('would be found out if they were wrong', () => {
    const page = read('getPage.json') as Record<string, unknown>;
    expect(faults(pointer('components', 'schemas', 'Page'), {...page, width: 'wide'})).not.toEqual([]);
    expect(faults(pointer('components', 'schemas', 'Page'), {...page, proposals: [{id: 'only'}]})).not.toEqual([]);
  });
});
