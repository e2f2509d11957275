// Checks what is asked and answered against openapi.yaml.
import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'yaml';

interface Media { content?: {'application/json'?: {schema?: unknown}}; $ref?: string }
interface Operation { operationId: string; requestBody?: Media; responses: Record<string, Media> }

const contract = parse(readFileSync(new URL('./openapi.yaml', import.meta.url), 'utf8')) as {paths: Record<string, Record<string, Operation>>};
const checker = new Ajv2020({strict: false, allErrors: true, formats: {date: /^\d{4}-\d{2}-\d{2}$/, binary: true}});
checker.addSchema({$id: 'contract', ...contract}, 'contract');

export const pointer = (...parts: string[]) => 'contract#/' + parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
export const operations = Object.entries(contract.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({path, method, operation})));

export function faults(where: string, value: unknown): string[] {
  const check = checker.compile({$ref: where});
  return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

export function answerOf(operation: Operation): string | undefined {
  return Object.keys(operation.responses).find((status) => status.startsWith('2') && operation.responses[status]?.content?.['application/json']);
}

// What is wrong with an operation's answer ("refused": with a refusal); nothing: it is as promised.
export function checkAnswer(operationId: string, value: unknown): string[] {
  if (operationId === 'refused') return faults(pointer('components', 'schemas', 'Refusal'), value);
  const {path, method, operation} = operations.find((one) => one.operation.operationId === operationId)!;
  return faults(pointer('paths', path, method, 'responses', answerOf(operation)!, 'content', 'application/json', 'schema'), value);
}
