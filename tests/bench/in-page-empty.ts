import { ContentScriptContext } from 'wxt/utils/content-script-context';

/** A content script that does nothing, as the framework wraps one. */
const context = new ContentScriptContext('empty', {});
context.abort();
