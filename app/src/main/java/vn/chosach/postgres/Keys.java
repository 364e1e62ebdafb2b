package vn.chosach.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Generated passwords of the embedded server, in a file that only its owner may read. */
record Keys(Access.Login superuser, Access.Login owner, Access.Login app) {

  private static final int PASSWORD_BYTES = 24;
  private static final String OWNER_ONLY = "rw-------";

  static Keys in(Path folder) throws IOException {
    Path file = folder.resolve("postgresql.properties");
    if (!Files.exists(file)) {
      write(folder, file);
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!mode.equals(OWNER_ONLY)) {
      throw new CannotStart(
          "Passwords in " + file + " can be read by others: run chmod 600 on it.");
    }
    var stored = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      stored.load(reader);
    }
    return new Keys(
        login(stored, "postgres"), login(stored, "chosach_owner"), login(stored, "chosach_app"));
  }

  private static Access.Login login(Properties stored, String role) {
    String password = stored.getProperty(role);
    if (password == null) {
      throw new CannotStart("The password of " + role + " is missing from the key file.");
    }
    return new Access.Login(role, password);
  }

  private static void write(Path folder, Path file) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (String role : new String[] {"postgres", "chosach_owner", "chosach_app"}) {
      byte[] bytes = new byte[PASSWORD_BYTES];
      random.nextBytes(bytes);
      text.append(role)
          .append('=')
          .append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
          .append('\n');
    }
    Path half =
        Files.createTempFile(
            folder,
            "keys",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
