import type * as Ort from 'onnxruntime-web';
import type { JudgeSession } from './judge.ts';

/** As much of onnxruntime-web as the judge needs; handed in, because Node and browsers import different builds of it. */
export type Runtime = Pick<typeof Ort, 'InferenceSession' | 'Tensor'>;

/** Opens the model: `bytes` is the file `judge.onnx`. */
export async function openSession(runtime: Runtime, bytes: Uint8Array): Promise<JudgeSession> {
  const session = await runtime.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  return {
    async logits({ ids, types }) {
      const tensor = (values: readonly number[]): Ort.Tensor =>
        new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
      const output = await session.run({
        input_ids: tensor(ids),
        attention_mask: tensor(ids.map(() => 1)),
        token_type_ids: tensor(types),
      });
      const data = output['logits']?.data;
      if (!(data instanceof Float32Array)) throw new Error('The model gave no logits');
      return data;
    },
  };
}
