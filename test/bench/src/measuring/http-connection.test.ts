import { describe, expect, it } from 'vitest';
import { readAnswer } from './http-connection.ts';

const sized = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
const chunked = Buffer.from(
  'HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n',
);

describe('an answer', () => {
  it('with a length is read to its end', () => {
    expect(readAnswer(sized)).toEqual({ status: 200, body: Buffer.from('hello') });
  });
  it('in chunks is put together', () => {
    expect(readAnswer(chunked)).toEqual({ status: 503, body: Buffer.from('hello') });
  });
  it.each([sized, chunked])('cut anywhere asks for more, and never for more than there is', (whole) => {
    for (let length = 0; length < whole.length; length += 1) {
      const wanted = readAnswer(whole.subarray(0, length));
      expect(wanted).toBeGreaterThan(length);
      expect(wanted).toBeLessThanOrEqual(whole.length);
    }
  });
});
