package vn.chosach.retention.years;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import vn.chosach.journal.Sha256;

/**
 * The rows of one part as text, compressed, and beside them a line in the form that {@code
 * sha256sum -c} reads.
 */
record YearFile(Path folder, String part) {

  private static final String ENDING = ".copy.gz";

  /** Parts whose files lie in a folder. */
  static List<String> in(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private Path path() {
    return folder.resolve(part + ENDING);
  }

  /**
   * Writes the rows, forces them to the disk and reads them again.
   *
   * @return how many rows
   */
  long write(Connection connection, String table, String columns) throws SQLException, IOException {
    Files.createDirectories(folder);
    Path half = folder.resolve(part + ".half");
    long rows;
    try (OutputStream out =
        new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("COPY %s (%s) TO STDOUT WITH (HEADER)".formatted(table, columns), out);
    }
    force(half);
    if (lines(half) != rows + 1) {
      throw new IOException(half + " does not hold what was written");
    }
    Files.move(half, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path beside = folder.resolve(part + ".sha256");
    Files.writeString(beside, sha256() + "  " + path().getFileName() + "\n");
    force(beside);
    force(folder);
    return rows;
  }

  /**
   * Reads the rows into a table.
   *
   * @return how many
   */
  long read(Connection connection, String table, String columns) throws SQLException, IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path()))) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY %s (%s) FROM STDIN WITH (HEADER MATCH)".formatted(table, columns), in);
    }
  }

  String sha256() throws IOException {
    try (InputStream in = Files.newInputStream(path())) {
      return Sha256.hex(in);
    }
  }

  /** Within a row the form of COPY writes an end of line as two letters. */
  private static long lines(Path file) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
        for (int i = 0; i < some; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
