package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chosach.postgres.CannotStart;

/**
 * Keysets in files that only their owner may read, each sealed with a {@link MasterKey}; made at
 * the first start. A file from before master keys is sealed in place the first time it is read.
 */
record Keyring(Path folder, MasterKeys masters) {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final Pattern SEALED =
      Pattern.compile("\\{\"masterKey\":\"([^\"]+)\",\"sealed\":\"([A-Za-z0-9+/=]+)\"\\}\\s*");

  boolean has(String name) {
    return Files.exists(file(name));
  }

  /**
   * The keyset of that name; a new one when there is none.
   *
   * @throws CannotStart if others may read the file, it is no keyset, or its master key is missing
   */
  KeysetHandle keyset(String name, Parameters parameters) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        make(file, sealed(name, KeysetHandle.generateNew(parameters)));
      }
      refuseOpenFile(file);
      String text = Files.readString(file);
      if (!SEALED.matcher(text).matches()) {
        replace(file, sealed(name, parse(text)));
      }
      return open(name);
    } catch (GeneralSecurityException | IOException e) {
      throw new CannotStart("Keys in " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** The names of the keysets that are there. */
  List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("vault-[a-z]+\\.json"))
          .map(name -> name.substring(6, name.length() - 5))
          .sorted()
          .toList();
    }
  }

  /** Which master key sealed a keyset. */
  String sealedWith(String name) throws IOException {
    Matcher sealed = SEALED.matcher(Files.readString(file(name)));
    return sealed.matches() ? sealed.group(1) : "";
  }

  KeysetHandle open(String name) throws IOException, GeneralSecurityException {
    String text = Files.readString(file(name));
    Matcher sealed = SEALED.matcher(text);
    return sealed.matches()
        ? parse(
            new String(
                masters
                    .byId(sealed.group(1))
                    .unwrap(Base64.getDecoder().decode(sealed.group(2)), name),
                UTF_8))
        : parse(text);
  }

  /** Seals a keyset with the current master key, in place of what the file held. */
  void reseal(String name, KeysetHandle keyset) throws IOException, GeneralSecurityException {
    replace(file(name), sealed(name, keyset));
  }

  private String sealed(String name, KeysetHandle keyset)
      throws GeneralSecurityException, IOException {
    MasterKey master = masters.current();
    byte[] plain =
        TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
            .getBytes(UTF_8);
    return "{\"masterKey\":\"%s\",\"sealed\":\"%s\"}\n"
        .formatted(master.id(), Base64.getEncoder().encodeToString(master.wrap(plain, name)));
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  private static void refuseOpenFile(Path file) throws IOException {
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!mode.matches("r[w-]-------")) {
      throw new CannotStart("Keys in " + file + " can be read by others: run chmod 600 on it.");
    }
  }

  /** A hard link makes the file appear whole, and only if no other process was first. */
  private void make(Path file, String content) throws IOException {
    Path half = written(content);
    try {
      Files.createLink(file, half);
      ContentStore.force(folder);
    } catch (FileAlreadyExistsException otherWasFirst) {
      // The keys of the process that was first are the keys.
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void replace(Path file, String content) throws IOException {
    Files.move(written(content), file, StandardCopyOption.ATOMIC_MOVE);
    ContentStore.force(folder);
  }

  private Path written(String content) throws IOException {
    Files.createDirectories(folder, OWNER_FOLDER);
    Path half = Files.createTempFile(folder, "keyset", ".tmp", OWNER_ONLY);
    Files.writeString(half, content);
    ContentStore.force(half);
    return half;
  }

  private Path file(String name) {
    return folder.resolve("vault-" + name + ".json");
  }
}
