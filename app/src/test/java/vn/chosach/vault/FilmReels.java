package vn.chosach.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Films for tests: two that a browser recorded, whole and broken in several ways. */
public final class FilmReels {

  private FilmReels() {}

  public static byte[] mp4() {
    return read("unpacking.mp4");
  }

  public static byte[] webm() {
    return read("unpacking.webm");
  }

  public static byte[] quickTime() {
    byte[] film = mp4();
    System.arraycopy("qt  ".getBytes(StandardCharsets.US_ASCII), 0, film, 8, 4);
    return film;
  }

  /** The same film with an unused box of so many bytes behind it. */
  public static byte[] padded(int bytes) {
    byte[] film = mp4();
    ByteBuffer all = ByteBuffer.allocate(film.length + bytes);
    all.put(film).putInt(bytes).put("free".getBytes(StandardCharsets.US_ASCII));
    return all.array();
  }

  /** A film whose end never came. */
  public static byte[] cut(byte[] film, int left) {
    return Arrays.copyOf(film, left);
  }

  /** Begins like a film and goes on as something else. */
  public static byte[] liar() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Arrays.copyOf(mp4(), 36));
    bytes.writeBytes(
        "PK and then whatever somebody wanted to bring in"
            .repeat(40)
            .getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  /** Sound alone, in the frame of a film. */
  public static byte[] soundOnly() {
    return replaced(mp4(), "vide", "soun");
  }

  /** Matroska that is not WebM. */
  public static byte[] matroska() {
    return replaced(webm(), "webm", "mkvx");
  }

  private static byte[] replaced(byte[] film, String from, String to) {
    String text = new String(film, StandardCharsets.ISO_8859_1).replace(from, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(FilmReels.class.getResourceAsStream("/films/" + name))) {
      return in.readAllBytes();
    } catch (IOException shipped) {
      throw new IllegalStateException(shipped);
    }
  }
}
