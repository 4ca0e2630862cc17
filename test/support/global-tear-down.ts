export { tearDown as default } from './global-set-up';
