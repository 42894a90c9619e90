export function SkipLink() {
  return (
    <a
      href="#main"
      data-screen-only
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30 focus:rounded-edge focus:bg-surface focus:px-4 focus:py-2 focus:font-semibold focus:text-accent"
    >
      Skip to the page
    </a>
  );
}
