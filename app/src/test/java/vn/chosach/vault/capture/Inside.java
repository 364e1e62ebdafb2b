package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Something else on this machine; it notes the first line of whoever connects. */
final class Inside implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  Inside() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        guest.setSoTimeout(500);
        seen.add("connected");
        byte[] said = guest.getInputStream().readNBytes(40);
        seen.add(new String(said, US_ASCII).lines().findFirst().orElse(""));
      } catch (IOException silent) {
        // Whoever connects and says nothing is noted all the same.
      }
    }
  }

  int port() {
    return door.getLocalPort();
  }

  String at(String path) {
    return "http://127.0.0.1:" + port() + "/" + path;
  }

  Set<String> seen() {
    return seen;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
