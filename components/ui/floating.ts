/** The one thing that may cast a shadow: a panel that floats over the page. */
export const floatingPanel =
  'appear z-20 rounded-edge border border-line-2 bg-surface shadow-float wide:absolute wide:right-0 wide:top-full wide:mt-1';
