package vn.chosach.vault.keeping;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import vn.chosach.postgres.CannotStart;

/** Keysets in files that only their owner may read; made at the first start, never replaced. */
final class Keyring {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;

  Keyring(Path folder) {
    this.folder = folder;
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  /**
   * The keyset of that name; a new one when there is none.
   *
   * @throws CannotStart if others may read the file, or it is no keyset
   */
  KeysetHandle keyset(String name, Parameters parameters) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        make(file, parameters);
      }
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      if (!mode.matches("r[w-]-------")) {
        throw new CannotStart("Keys in " + file + " can be read by others: run chmod 600 on it.");
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException | IOException e) {
      throw new CannotStart("Keys in " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** A hard link makes the file appear whole, and only if no other process was first. */
  private void make(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder, OWNER_FOLDER);
    Path half = Files.createTempFile(folder, "keyset", ".tmp", OWNER_ONLY);
    try {
      Files.writeString(
          half,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
      Shelf.force(half);
      Files.createLink(file, half);
      Shelf.force(folder);
    } catch (FileAlreadyExistsException otherWasFirst) {
      // The keys of the process that was first are the keys.
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private Path file(String name) {
    return folder.resolve("vault-" + name + ".json");
  }
}
