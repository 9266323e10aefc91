/** Where the judge's files lie in the package, from its root. */
export const WORKER_SCRIPT = '/judge-worker.js';
export const RUNTIME_SCRIPT = '/ort/ort-wasm-simd-threaded.mjs';
export const RUNTIME_WASM = '/ort/ort-wasm-simd-threaded.wasm';
export const MODEL_FILE = '/data/judge/judge.onnx';
export const VOCABULARY_FILE = '/data/judge/vocab.txt';
