// Pictures of pages, in memory only, the latest used kept. The browser's own cache never sees them (the desk says no-store).
import {getImage} from '../api/case_calls';
import type {Box} from '../api/schemas';

export class Pictures {
  private readonly kept = new Map<string, Promise<string>>();
  constructor(private readonly most: number, private readonly release: (url: string) => void = (url) => URL.revokeObjectURL(url)) {}

  get(key: string, fetchOne: () => Promise<string>): Promise<string> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);   // now the latest used
      return known;
    }
    const fresh = fetchOne();
    this.kept.set(key, fresh);
    fresh.catch(() => { if (this.kept.get(key) === fresh) this.kept.delete(key); });
    this.trim();
    return fresh;
  }

  clear(): void {
    for (const url of this.kept.values()) void url.then(this.release, () => undefined);
    this.kept.clear();
  }

  get size(): number { return this.kept.size; }

  private trim(): void {
    while (this.kept.size > this.most) {
      const [oldest, url] = this.kept.entries().next().value as [string, Promise<string>];
      this.kept.delete(oldest);
      void url.then(this.release, () => undefined);
    }
  }
}

export const pictures = new Pictures(48);
export const recipientPictures = new Pictures(12);
const thumbnails = new Pictures(300);

export function pageImage(key: string, document: number, page: number, dpi: number, box?: Box): Promise<string> {
  const store = dpi <= 30 || box ? thumbnails : pictures;
  return store.get(`${key}/${document}/${page}/${dpi}/${box?.join(',') ?? ''}`,
    async () => URL.createObjectURL((await getImage(key, document, page, dpi, box)).blob));
}

export function forgetImages(): void {
  pictures.clear();
  recipientPictures.clear();
  thumbnails.clear();
}
