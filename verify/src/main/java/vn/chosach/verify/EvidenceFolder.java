package vn.chosach.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;

/** The sealed files of the vault: each lies under the SHA-256 of its bytes, in two levels. */
public final class EvidenceFolder {

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  public EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether the file that an act speaks of is not there at all. */
  boolean isGone(LoggedAct act) {
    String address = address(act);
    return address != null && !Files.exists(file(address));
  }

  /** Whether the file that an act speaks of still has the bytes that it had then. */
  @Nullable Finding check(long index, LoggedAct act) {
    String address = address(act);
    if (address == null) {
      return null;
    }
    String wrong = measure(file(address), address);
    return wrong == null
        ? null
        : new Finding(FindingKind.EVIDENCE_CHANGED, index, "file " + act.subject(), wrong);
  }

  private static @Nullable String address(LoggedAct act) {
    String address = act.details().get("sealed");
    return address != null && act.verb().startsWith("vault.") && ADDRESS.matcher(address).matches()
        ? address
        : null;
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

  private static @Nullable String measure(Path file, String address) {
    var digest = Merkle.digest();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      return "the sealed file is gone";
    }
    String now = HexFormat.of().formatHex(digest.digest());
    return now.equals(address) ? null : "the sealed file is not what was kept: " + now;
  }
}
