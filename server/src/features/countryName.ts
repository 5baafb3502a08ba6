/** English name of an ISO 3166-1 alpha-2 code, or undefined. */
export function countryName(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  try {
    regions ??= new Intl.DisplayNames(['en'], { type: 'region' });
    const name = regions.of(code);
    return name === code ? undefined : name;
  } catch {
    return undefined;
  }
}

let regions: Intl.DisplayNames | undefined;
