type IconProps = { className?: string };

export function LockIcon({ className }: IconProps) {
  return (
    <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true" className={className}>
      <rect
        x="1.25"
        y="6"
        width="9.5"
        height="7"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M3.5 6V3.5a2.5 2.5 0 0 1 5 0V6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 8.75v1.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function ChevronIcon({ className }: IconProps) {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" className={className}>
      <path d="M1.5 3.25 5 6.75l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function MarkIcon({ className }: IconProps) {
  return (
    <svg viewBox="0 0 19 10" width="19" height="10" aria-hidden="true" className={className}>
      <path d="M0 5.5V3a3 3 0 0 1 3-3h14a2 2 0 0 1 2 2v3.5z" fill="currentColor" />
      <path d="M3 8h16v2h-2.5V9.2H3z" fill="currentColor" />
    </svg>
  );
}
