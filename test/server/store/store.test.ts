import { describeStore } from './store-contract.ts';
import { placeMakers } from './store-places.ts';

for (const maker of placeMakers) describeStore(maker);
