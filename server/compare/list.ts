export { meanDegreeBootstrap } from './mean-degree-bootstrap.ts';
