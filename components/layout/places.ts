export type Place = { href: string; label: string; current?: boolean };

export type PartnershipPlace = { slug: string; name: string; current?: boolean };

export function partnershipPlace({ slug, name, current }: PartnershipPlace): Place {
  return { href: `/p/${slug}`, label: name, current };
}
