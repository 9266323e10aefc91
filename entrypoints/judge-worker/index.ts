import * as ort from 'onnxruntime-web/wasm';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveJobs } from '../../components/judge/worker.ts';

/** The dedicated worker: a file of its own in the package, so that it can be started under the pages' strict policy. */
export default defineUnlistedScript(() => serveJobs(ort));
