const sans = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";

/** The look of a mail: inline, because a mailbox keeps no style sheet. */
export const mail = {
  ground: { backgroundColor: '#f7f5f0', color: '#1d1b18', fontFamily: sans, margin: 0, padding: '24px 8px' },
  sheet: {
    backgroundColor: '#fffefb',
    border: '1px solid #dcd7cb',
    margin: '0 auto',
    maxWidth: '560px',
    padding: '28px 28px 20px',
  },
  title: { fontFamily: serif, fontSize: '25px', fontWeight: 600, lineHeight: '31px', margin: '0 0 16px' },
  text: { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' },
  small: { color: '#676257', fontSize: '13px', lineHeight: '19px', margin: '0 0 6px' },
  code: {
    fontSize: '30px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 600,
    letterSpacing: '4px',
    lineHeight: '40px',
    margin: '0 0 12px',
  },
  buttonRow: { margin: '20px 0 16px' },
  button: {
    backgroundColor: '#14564a',
    borderRadius: '4px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '16px',
    fontWeight: 600,
    padding: '12px 20px',
    textDecoration: 'none',
  },
  list: { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px', paddingLeft: '20px' },
  itemTitle: {
    fontFamily: serif,
    fontSize: '18px',
    fontWeight: 600,
    lineHeight: '25px',
    margin: '14px 0 2px',
  },
  rule: { borderColor: '#dcd7cb', margin: '24px 0 14px' },
} as const;
