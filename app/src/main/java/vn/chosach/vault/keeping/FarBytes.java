package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes that lie elsewhere, fetched block by block and no further than they are read. */
final class FarBytes implements SeekableByteChannel {

  /** Fetches one block; less than was asked for only at the end. */
  @FunctionalInterface
  interface Blocks {
    byte[] from(long position) throws IOException;
  }

  private final Blocks blocks;
  private final long size;
  private byte[] block;
  private long begins;
  private long position;
  private boolean closed;

  /**
   * @param first the first block, which told the size
   */
  FarBytes(Blocks blocks, long size, byte[] first) {
    this.blocks = blocks;
    this.size = size;
    this.block = first;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    if (position >= size) {
      return -1;
    }
    if (position < begins || position >= begins + block.length) {
      block = blocks.from(position);
      begins = position;
    }
    int from = (int) (position - begins);
    int count = Math.min(into.remaining(), block.length - from);
    into.put(block, from, count);
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) {
    position = next;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
