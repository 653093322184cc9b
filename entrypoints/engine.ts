import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Probe } from '../src/engine/probe';
import { Visit } from '../src/engine/visit';
import { catalogue } from '../src/features/catalogue';
import { attend, tellSummary, termsOf } from '../src/messages/attend';
import { deskOver } from '../src/messages/desk';
import { loadOver } from '../src/messages/load';
import { sole } from '../src/messages/sole';
import { wire as open } from '../src/messages/wire';

/** Injected where the gate found an article: one visit, one signal. */
export default defineUnlistedScript(async () => {
  const end = sole();
  const wire = open();
  const probe = import.meta.env.INSPECT ? new Probe(document, end.signal) : null;
  const start = await wire.sendMessage('begin', undefined).catch(() => null);
  if (start === null || !start.ok || !start.value.on || end.signal.aborted) return;
  const visit: Visit = new Visit({
    document,
    catalogue,
    desk: deskOver(wire),
    load: loadOver(wire),
    terms: termsOf(start.value),
    signal: end.signal,
    onSettled: () => {
      tellSummary(wire, visit);
      probe?.settled();
    },
    hurried: import.meta.env.INSPECT,
    fault: probe?.fault ?? (() => {}),
  });
  attend(wire, visit, start.value, end);
  probe?.follow(visit, start.value.gateMilliseconds);
  await visit.pass();
});
