/** What every JavaScript environment of today has, and the language's own library does not declare: addresses. */
interface URLSearchParams extends Iterable<[string, string]> {
  delete(name: string, value?: string): void;
  sort(): void;
}

interface URL {
  readonly href: string;
  hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: URLSearchParams;
}

declare const URL: {
  new (url: string | URL, base?: string): URL;
  canParse(url: string): boolean;
};
