import { judge } from '../../src/gate/verdict';

/** The gate as it is loaded, alone. */
judge(document);
