/**
 * What backup policies do by themselves: take backups at their times, note those that were missed, and delete those
 * that are not to be kept.
 */

export { deleteExpired, deleteExpiredAfter } from './expiry';
export { policyLifecycle } from './policy-lifecycle';
export { withNextSchedule } from './schedule';
