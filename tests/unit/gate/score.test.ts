import { expect, test } from 'vitest';
import { decide, ENOUGH, type Question } from '../../../src/gate/score';

const asked: string[] = [];
const question = (points: number, answer: boolean, name = ''): Question<null> => ({ points, ask: () => { asked.push(name); return answer; } });

test('points of the questions that hold decide', () => {
  expect(decide([question(5, true), question(-2, true), question(6, true)], null)).toEqual({ article: true, score: 9 });
  expect(decide([question(5, true), question(-2, true), question(5, true)], null).article).toBe(false);
});

test('no more is asked than could turn the verdict', () => {
  asked.length = 0;
  expect(decide([question(ENOUGH + 2, true, 'sure'), question(-2, true, 'too late')], null).article).toBe(true);
  expect(decide([question(2, false, 'no'), question(ENOUGH - 1, true, 'not enough left')], null).article).toBe(false);
  expect(asked).toEqual(['sure', 'no']);
});
