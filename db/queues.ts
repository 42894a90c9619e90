/** The queues of the background worker. Payloads are ids only: a job row has no audience. */
export const queueNames = ['sign-in-mail', 'mail', 'desk-mail', 'guest-mail', 'address-mail'] as const;
export type QueueName = (typeof queueNames)[number];
