package vn.chosach.vault.keeping;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import vn.chosach.postgres.CannotStart;

/**
 * Key-encryption keys in files {@code master-0001.key} that only their owner may read; the highest
 * number is the current one. The folder may lie on another volume than the data.
 */
record FileMasterKeys(Path folder, SecureRandom chance) implements MasterKeys {

  private static final String KIND = "file:";
  private static final int BYTES = 32;

  @Override
  public MasterKey current() throws IOException, GeneralSecurityException {
    List<String> names = names();
    return names.isEmpty() ? make(1) : read(names.getLast());
  }

  @Override
  public MasterKey byId(String id) throws IOException, GeneralSecurityException {
    String name = id.startsWith(KIND) ? id.substring(KIND.length()) : "";
    if (!names().contains(name)) {
      throw new GeneralSecurityException("the master key " + id + " is not in " + folder);
    }
    return read(name);
  }

  @Override
  public MasterKey renew() throws IOException, GeneralSecurityException {
    List<String> names = names();
    return make(names.isEmpty() ? 1 : Integer.parseInt(names.getLast()) + 1);
  }

  @Override
  public void retireOthers() throws IOException {
    List<String> names = names();
    for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
      Files.delete(file(name));
    }
  }

  /** When a token has taken over. */
  void retireAll() throws IOException {
    for (String name : names()) {
      Files.delete(file(name));
    }
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("master-\\d{4}\\.key"))
          .map(name -> name.substring(7, 11))
          .sorted()
          .toList();
    }
  }

  /** A hard link makes the file appear whole, and only if no other process was first. */
  private MasterKey make(int number) throws IOException, GeneralSecurityException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path half =
        Files.createTempFile(
            folder,
            "master",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String name = String.format(Locale.ROOT, "%04d", number);
    try {
      byte[] key = new byte[BYTES];
      chance.nextBytes(key);
      Files.writeString(half, HexFormat.of().formatHex(key) + "\n");
      ContentStore.force(half);
      Files.createLink(file(name), half);
      ContentStore.force(folder);
    } catch (FileAlreadyExistsException otherWasFirst) {
      // The key of the process that was first is the key.
    } finally {
      Files.deleteIfExists(half);
    }
    return read(name);
  }

  private MasterKey read(String name) throws IOException, GeneralSecurityException {
    Path file = file(name);
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!mode.matches("r[w-]-------")) {
      throw new CannotStart(
          "The master key " + file + " can be read by others: run chmod 600 on it.");
    }
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != BYTES) {
        throw new GeneralSecurityException("no key of 256 bits in " + file);
      }
      return new GcmKey(KIND + name, new SecretKeySpec(key, "AES"), null, chance);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no key of 256 bits in " + file, e);
    }
  }

  private Path file(String name) {
    return folder.resolve("master-" + name + ".key");
  }
}
