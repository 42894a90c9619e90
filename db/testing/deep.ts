/** `npm run test:deep`: properties look at many more worlds. */
export const deep = process.env.TABLED_DEEP === '1';
