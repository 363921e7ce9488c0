package io.github.agentidentity.mcp.service.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends with an error where the answer, or all answers of the probe together, are too long. */
final class CappedStream extends FilterInputStream {

  /** More was sent than anybody needs. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final AtomicInteger leftOfProbe;
  private int left;

  CappedStream(InputStream in, int most, AtomicInteger leftOfProbe) {
    super(in);
    this.left = most;
    this.leftOfProbe = leftOfProbe;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    return counted(octet < 0 ? 0 : 1) == 0 ? -1 : octet;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    counted(Math.max(0, count));
    return count;
  }

  private int counted(int count) throws IOException {
    left -= count;
    if (left < 0 || leftOfProbe.addAndGet(-count) < 0) {
      throw new TooLong();
    }
    return count;
  }
}
