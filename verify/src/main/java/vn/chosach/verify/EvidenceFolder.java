package vn.chosach.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;

/**
 * The sealed files of the vault: each lies under the SHA-256 of its bytes, in two levels. Each is
 * read once, bit by bit, however often it is asked for; it is not of those that are written to
 * meanwhile.
 */
public final class EvidenceFolder {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SEALED = Pattern.compile("sealed(\\..+)?");

  private final Path folder;

  /** Those that are whole, by the first half of their address. */
  private final Set<Half> whole = new HashSet<>();

  private long read;

  private record Half(long first, long second) {

    static Half of(String address) {
      return new Half(
          Long.parseUnsignedLong(address.substring(0, 16), 16),
          Long.parseUnsignedLong(address.substring(16, 32), 16));
    }
  }

  public EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Whether every file that an act speaks of still has the bytes that it had then; one may be gone
   * under an act of its removal, and no other may lie in its place.
   */
  @Nullable Finding check(long index, LoggedAct act, Removals removals) {
    List<String> addresses = addresses(act);
    boolean gone = addresses.stream().anyMatch(address -> !Files.exists(file(address)));
    boolean mayBeGone = gone && removals.excuse(index, act);
    for (String address : addresses) {
      Path file = file(address);
      String wrong = mayBeGone && !Files.exists(file) ? null : measure(file, address);
      if (wrong != null) {
        return new Finding(
            FindingKind.EVIDENCE_CHANGED,
            index,
            act.subjectKind() + " " + act.subject(),
            wrong + (gone ? removals.flaws(index, act) : ""));
      }
    }
    return null;
  }

  /** Addresses of all pieces that an act names. */
  private static List<String> addresses(LoggedAct act) {
    return act.verb().startsWith("vault.")
        ? act.details().entrySet().stream()
            .filter(
                detail ->
                    SEALED.matcher(detail.getKey()).matches()
                        && ADDRESS.matcher(detail.getValue()).matches())
            .map(java.util.Map.Entry::getValue)
            .distinct()
            .toList()
        : List.of();
  }

  /** How many files were read, each once. */
  public long read() {
    return read;
  }

  /** Whether a file lies under its hash here, and was read and found whole. */
  boolean measured(Path file, String sha256) {
    return ADDRESS.matcher(sha256).matches()
        && file.equals(file(sha256).toAbsolutePath().normalize())
        && whole.contains(Half.of(sha256));
  }

  private Path file(String address) {
    return folder.resolve(address.substring(0, 2)).resolve(address);
  }

  /** The first file whose bytes are not those of its name. */
  public Optional<Finding> run() {
    if (!Files.isDirectory(folder)) {
      // Nothing lies there; each act that speaks of a file will say so.
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        String name = file.getFileName().toString();
        if (ADDRESS.matcher(name).matches()) {
          String wrong = measure(file, name);
          if (wrong != null) {
            return Optional.of(new Finding(FindingKind.EVIDENCE_CHANGED, -1, name, wrong));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String measure(Path file, String address) {
    if (whole.contains(Half.of(address)) && file.equals(file(address))) {
      return null;
    }
    var digest = Merkle.digest();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      return "the sealed file is gone";
    }
    read++;
    String now = HexFormat.of().formatHex(digest.digest());
    if (now.equals(address) && file.equals(file(address))) {
      whole.add(Half.of(address));
    }
    return now.equals(address) ? null : "the sealed file is not what was kept: " + now;
  }
}
