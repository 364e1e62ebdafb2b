package vn.chosach.postgres;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the socket of a server lies, which only the account of the server and of the program may
 * enter: a question over it takes two thirds of the processor time that it takes over a port.
 *
 * @param path absolute
 */
record SocketFolder(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(SocketFolder.class);

  /** Of {@code sun_path} in unix(7), less the zero at its end. */
  private static final int LONGEST = 107;

  private static final String OWNER_ONLY = "rwx------";

  /**
   * Empty, as a killed server may have left its socket there; none where a socket cannot lie: its
   * path would be too long, or the file system holds none. Then there is the port.
   */
  static Optional<SocketFolder> below(Path home, Account account, int port) {
    var folder = new SocketFolder(home.resolve("socket"));
    if (folder.socket(port).toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      LOG.info("{} is too long a path for a socket: PostgreSQL is asked over its port", home);
      return Optional.empty();
    }
    try {
      folder.make(account);
      return Optional.of(folder);
    } catch (IOException | UnsupportedOperationException none) {
      LOG.info("{} holds no socket: PostgreSQL is asked over its port ({})", home, none + "");
      return Optional.empty();
    }
  }

  private void make(Account account) throws IOException {
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
    try (Stream<Path> old = Files.list(path)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Path trial = path.resolve("trial");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(trial));
    } finally {
      Files.deleteIfExists(trial);
    }
    account.own(path);
  }

  /** For the command line of the server. */
  List<String> settings() {
    return List.of(
        "unix_socket_directories=\"" + path.toString().replace("\"", "\"\"") + "\"",
        "unix_socket_permissions=0700");
  }

  /** JDBC address of a database; the driver needs a host, and asks nobody for it. */
  String url(int port, String database) {
    return "%s?sslmode=disable&socketFactory=%s&socketFactoryArg=%s"
        .formatted(
            overPort(port, database),
            UnixDomainSockets.class.getName(),
            URLEncoder.encode(socket(port).toString(), StandardCharsets.UTF_8));
  }

  static String overPort(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Path socket(int port) {
    return path.resolve(".s.PGSQL." + port);
  }
}
