package vn.chosach.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An embedded server that another process of this machine keeps running.
 *
 * @param url JDBC address of the database
 * @param superuser owner of everything in it
 */
public record RunningServer(String url, Access.Login superuser) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int SOCKET_LINE = 4;

  /** The server on the data of an installation; empty when none runs. */
  public static Optional<RunningServer> of(Path home) throws IOException {
    Path pidFile = home.resolve("data").resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= SOCKET_LINE
        || ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).isEmpty()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    String socket = lines.get(SOCKET_LINE);
    String url =
        socket.isEmpty()
            ? SocketFolder.overPort(port, "chosach")
            : new SocketFolder(Path.of(socket)).url(port, "chosach");
    return Optional.of(new RunningServer(url, Keys.in(home.resolve("keys")).superuser()));
  }
}
