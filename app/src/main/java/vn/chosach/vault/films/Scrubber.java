package vn.chosach.vault.films;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Reads here and there in a film; holds one small buffer, however long the film is. */
final class Scrubber {

  private static final int BUFFER = 4_096;

  /** A film has fewer parts than this; more is a file made to keep a reader busy. */
  private static final int MOST_PARTS = 2_000_000;

  private final SeekableByteChannel film;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private long bufferAt;
  private int parts;

  Scrubber(SeekableByteChannel film, long size) {
    this.film = film;
    this.size = size;
  }

  long size() {
    return size;
  }

  /** Counts one more part that is looked at. */
  void part() throws Broken {
    if (++parts > MOST_PARTS) {
      throw new Broken("vault.damaged");
    }
  }

  /** The byte at a position, 0 to 255; beyond the end the film is cut off. */
  int at(long position) throws IOException {
    if (position < 0 || position >= size) {
      throw new Broken("vault.cut-off");
    }
    if (position < bufferAt || position >= bufferAt + buffer.limit()) {
      fill(position);
    }
    return buffer.get((int) (position - bufferAt)) & 0xFF;
  }

  /** Up to eight bytes as one number, the highest first. */
  long number(long position, int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | at(position + i);
    }
    return number;
  }

  /** Four letters that name a box. */
  String name(long position) throws IOException {
    var name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append((char) at(position + i));
    }
    return name.toString();
  }

  private void fill(long position) throws IOException {
    film.position(position);
    buffer.clear();
    while (buffer.hasRemaining() && film.read(buffer) >= 0) {
      // a channel may give less than it is asked for
    }
    buffer.flip();
    bufferAt = position;
    if (buffer.limit() == 0) {
      throw new Broken("vault.cut-off");
    }
  }

  /** The film is not whole, or not what it begins like. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Broken(String code) {
      super(code);
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
