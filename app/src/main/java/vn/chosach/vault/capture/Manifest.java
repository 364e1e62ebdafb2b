package vn.chosach.vault.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.chosach.journal.Sha256;

/**
 * The list of the parts of a capture with their hashes, in one canonical form: UTF-8, lines ended
 * by LF, parts in the order of their names. This text is what the authority stamps.
 *
 * <pre>
 * chosach-manifest 1
 * capture 0199…
 * fetched 2026-11-25T02:10:00.000Z
 * &lt;SHA-256&gt; &lt;bytes&gt; &lt;name&gt;
 * </pre>
 */
final class Manifest {

  private Manifest() {}

  /** A part of a capture before it is sealed. */
  record ManifestPart(String name, String type, byte[] bytes) {

    String sha256() {
      return Sha256.hex(bytes);
    }
  }

  static byte[] of(UUID capture, Instant fetchedAt, List<ManifestPart> parts) {
    var text = new StringBuilder("chosach-manifest 1\n");
    text.append("capture ").append(capture).append('\n');
    text.append("fetched ").append(fetchedAt).append('\n');
    parts.stream()
        .sorted(Comparator.comparing(ManifestPart::name))
        .forEach(
            part ->
                text.append(part.sha256())
                    .append(' ')
                    .append(part.bytes().length)
                    .append(' ')
                    .append(part.name())
                    .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
