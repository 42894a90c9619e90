import type { ReactNode } from 'react';
import { cx } from './cx';

export type NoticeTone = 'info' | 'success' | 'wait' | 'late' | 'closed';

const tones: Record<NoticeTone, string> = {
  info: 'border-done bg-done-soft',
  success: 'border-accent bg-accent-soft',
  wait: 'border-wait bg-wait-soft',
  late: 'border-late bg-late-soft',
  closed: 'border-closed bg-closed-soft',
};

type NoticeProps = { tone?: NoticeTone; title?: string; children?: ReactNode };

export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div
      role={tone === 'success' ? 'status' : undefined}
      className={cx('appear mb-6 border-l-4 px-4 py-3', tones[tone])}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children ? <div className="max-w-record">{children}</div> : null}
    </div>
  );
}
