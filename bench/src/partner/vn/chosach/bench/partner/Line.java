package vn.chosach.bench.partner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One connection of a partner, kept open as partners keep theirs, that costs the machine which it shares with
 * the program as little as may be.
 */
final class Line implements AutoCloseable {

  private final int port;
  private final String key;
  private Socket socket;
  private InputStream answers;

  Line(int port, String key) {
    this.port = port;
    this.key = key;
  }

  /** Sends a body under a key of repetition; the status of the answer, which is read to its end. */
  int post(String path, String once, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    byte[] head =
        ("POST %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                    .formatted(path, port, key, once)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(body.length))
            .getBytes(ISO_8859_1);
    if (socket == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      answers = new BufferedInputStream(socket.getInputStream());
    }
    var all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    try {
      socket.getOutputStream().write(all);
      return answer();
    } catch (IOException gone) {
      close();
      throw gone;
    }
  }

  private int answer() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    long length = 0;
    boolean pieces = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String small = header.toLowerCase(Locale.ROOT);
      if (small.startsWith("content-length:")) {
        length = Long.parseLong(small.substring(15).strip());
      }
      pieces |= small.startsWith("transfer-encoding: chunked");
      last |= small.startsWith("connection: close");
    }
    if (pieces) {
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        answers.skipNBytes(size + 2);
      }
      line();
    } else {
      answers.skipNBytes(length);
    }
    if (last) {
      close();
    }
    return status;
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (int one = answers.read(); one != '\n'; one = answers.read()) {
      if (one < 0) {
        throw new EOFException();
      }
      if (one != '\r') {
        text.append((char) one);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
