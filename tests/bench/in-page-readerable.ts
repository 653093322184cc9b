import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** What the gate is measured against: Mozilla's guess, alone. */
isProbablyReaderable(document);
