// The whole schema for the migration generator and the clients; features import the noun's own file.
export * from './registers';
export * from './partnerships';
export * from './seats';
export * from './audiences';
export * from './closing';
export * from './meetings';
export * from './agendas';
export * from './guests';
export * from './attendance';
export * from './minutes';
export * from './actions';
export * from './routes';
export * from './escalations';
export * from './escalation-record';
export * from './desks';
export * from './records';
export * from './sign-in';
