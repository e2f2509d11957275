// The accessibility checker, given to the page past its policy (which rightly forbids such scripts).
import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';

const kSource = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function violations(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', {expression: kSource});
  const {result, exceptionDetails} = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, {runOnly: ${JSON.stringify(kRules)}}).then((told) => JSON.stringify(told.violations.map((one) => one.id + ' (' + one.impact + '): ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + node.failureSummary.split('\\n').slice(1, 2).join(' ')).join(' | '))))`,
    awaitPromise: true, returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value as string) as string[];
}
