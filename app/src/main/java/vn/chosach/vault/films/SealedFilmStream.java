package vn.chosach.vault.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A sealed film as a stream that can go forward without opening what it leaves out. */
public final class SealedFilmStream extends InputStream {

  private final SeekableByteChannel film;

  public SealedFilmStream(SeekableByteChannel film) {
    this.film = film;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int some = read(one, 0, 1);
    return some < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    var buffer = ByteBuffer.wrap(into, from, most);
    int some;
    do {
      some = film.read(buffer);
    } while (some == 0);
    return some;
  }

  @Override
  public long skip(long bytes) throws IOException {
    if (bytes <= 0) {
      return 0;
    }
    film.position(film.position() + bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    film.close();
  }
}
