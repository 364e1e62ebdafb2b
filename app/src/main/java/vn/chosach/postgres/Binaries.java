package vn.chosach.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs once per version. */
final class Binaries {

  private Binaries() {}

  /**
   * @param cache folder that holds one sub-folder per version
   * @return the folder with {@code bin/}, {@code lib/} and {@code share/}
   */
  static Path unpack(Path cache) throws IOException {
    String archive = "/postgres-linux-" + architecture() + ".txz";
    URL resource = Binaries.class.getResource(archive);
    if (resource == null) {
      throw new CannotStart(
          "No PostgreSQL for this machine (" + archive + "): set CHOSACH_DATABASE_URL.");
    }
    Path home = cache.resolve(edition(resource));
    if (Files.exists(home.resolve("bin/postgres"))) {
      return home;
    }
    Files.createDirectories(cache);
    Path fresh = Files.createTempDirectory(cache, "unpacking-");
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(resource.openStream())))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, fresh);
      }
    }
    Files.setPosixFilePermissions(fresh, EnumSet.allOf(PosixFilePermission.class));
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lostRace) {
      if (!Files.exists(home.resolve("bin/postgres"))) {
        throw lostRace;
      }
    }
    return home;
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry leaves the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isLink()) {
      Files.copy(root.resolve(entry.getLinkName()), target);
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Set<PosixFilePermission> modes = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      modes.addAll(
          EnumSet.of(
              PosixFilePermission.OWNER_EXECUTE,
              PosixFilePermission.GROUP_EXECUTE,
              PosixFilePermission.OTHERS_EXECUTE));
      Files.setPosixFilePermissions(target, modes);
    }
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }

  /** Tells one packed edition from another without reading its 15 MB at each start. */
  private static String edition(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    try (InputStream opened = connection.getInputStream()) {
      return Long.toHexString(connection.getContentLengthLong())
          + "-"
          + Long.toHexString(connection.getLastModified());
    }
  }
}
