import { describe, expect, it } from 'vitest';
import { steps } from './registry.ts';

describe('the services of a chain', () => {
  it('A9 each is there once and does what its place says', () => {
    const files = Object.keys(import.meta.glob('./steps/*.ts')).filter((path) => !path.includes('.test.'));
    expect(steps.size).toBe(files.length);
    for (const [id, step] of steps) {
      expect(files).toContain(`./steps/${id}.ts`);
      expect(typeof step.plan).toBe('function');
      expect(typeof step.run).toBe('function');
    }
  });
});
