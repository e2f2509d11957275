// What somebody else has changed in a list meanwhile: the lines that are new, and those that are gone.
export function listChanged(before: string[], after: string[]): string {
  const fresh = after.filter((line) => !before.includes(line));
  const gone = before.filter((line) => !after.includes(line));
  return ['Somebody else changed the list.', fresh.length > 0 ? `New: ${fresh.join('; ')}.` : '', gone.length > 0 ? `Gone: ${gone.join('; ')}.` : '', 'It has been loaded again; look at it and try once more.']
    .filter((part) => part !== '').join(' ');
}
