package vn.chosach.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * The list of the files of a backup, {@code MANIFEST}, and who signed it: {@code MANIFEST.sig} is a
 * signed note of the key of the log over its SHA-256.
 */
final class BackupList {

  private static final String SIGNATURE = ".sig";
  private static final String NOTE = "chosach-backup";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d+) (.+)");

  private final Path list;

  BackupList(Path list) {
    this.list = list;
  }

  /** When the backup was made, as its list says itself. */
  Optional<Instant> made() throws IOException {
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .filter(line -> line.startsWith("made "))
          .findFirst()
          .map(line -> OffsetDateTime.parse(line.substring("made ".length())).toInstant());
    } catch (DateTimeException e) {
      throw new VerificationRefused(Reason.MALFORMED, list.getFileName() + " has an odd moment");
    }
  }

  /**
   * Whether the key of the log signed this list.
   *
   * @return {@code false} where nobody did
   * @throws VerificationRefused if a signature is there, and it is not of that key or over another
   *     list
   */
  boolean signedBy(VerifierKey key) throws IOException {
    Path signature = list.resolveSibling(list.getFileName() + SIGNATURE);
    if (!Files.isRegularFile(signature)) {
      return false;
    }
    if (Files.size(signature) > Note.LONGEST) {
      throw new VerificationRefused(Reason.TOO_LARGE, signature.getFileName() + " is too large");
    }
    Note note = Note.parse(Files.readString(signature));
    List<Note.Signature> made = note.signatures().stream().filter(key::made).toList();
    if (made.isEmpty()) {
      throw new VerificationRefused(
          Reason.UNKNOWN_KEY, "the list of the backup carries no signature of the key " + key);
    }
    if (made.stream().noneMatch(one -> key.signed(note.text(), one))) {
      throw new VerificationRefused(
          Reason.BAD_SIGNATURE, "the key " + key + " did not sign the list of the backup");
    }
    List<String> lines = note.text().lines().toList();
    if (lines.size() != 3
        || !lines.get(0).equals(NOTE)
        || !lines.get(1).equals(key.name())
        || !lines.get(2).equals(sha256(list))) {
      throw new VerificationRefused(
          Reason.BAD_SIGNATURE, "the key of the log signed another list than this of the backup");
    }
    return true;
  }

  /**
   * The first file that is not as the list says; for a whole backup.
   *
   * @param shelf has measured files of it, which are not read again
   */
  @Nullable Finding changed(EvidenceFolder shelf) throws IOException {
    Path root = Objects.requireNonNull(list.toAbsolutePath().normalize().getParent());
    String name = list.getFileName().toString();
    var itself = List.of(root.resolve(name), root.resolve(name + SIGNATURE));
    var listed = new HashSet<Path>();
    for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      Matcher file = LINE.matcher(line);
      if (file.matches()) {
        Path path = root.resolve(file.group(3)).normalize();
        listed.add(path);
        if (!path.startsWith(root) || !Files.isRegularFile(path)) {
          return finding(file.group(3), "is in the list of the backup and missing");
        }
        if (!shelf.measured(path, file.group(1)) && !sha256(path).equals(file.group(1))) {
          return finding(file.group(3), "is not as the list of the backup says");
        }
      }
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !listed.contains(file) && !itself.contains(file))
          .sorted()
          .findFirst()
          .map(file -> finding(root.relativize(file).toString(), "is not in the list"))
          .orElse(null);
    }
  }

  private static Finding finding(String file, String what) {
    return new Finding(FindingKind.FILE_CHANGED, -1, file, what);
  }

  private static String sha256(Path file) throws IOException {
    var digest = Merkle.digest();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
