package vn.chosach.vault.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.vault.custody.CustodyLog;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Measuring;
import vn.chosach.vault.keeping.VaultItem;

/**
 * Packs an item: the originals, the manifest and its token, the custody as a table with the proof
 * of each of its acts, how to check all of it in Vietnamese and English, and {@code SHA256SUMS}
 * over every file.
 */
@Component
public record Packing(
    Measuring measuring, CustodySheet custody, CustodyLog log, InstantSource clock) {

  private static final String SUMS = "SHA256SUMS";
  private static final String[] GUIDES = {"HUONG-DAN-KIEM-TRA.txt", "HOW-TO-CHECK.txt"};

  /**
   * @return empty when a part is not as it was sealed
   */
  public Optional<byte[]> pack(VaultItem vaultItem) {
    var files = new TreeMap<String, byte[]>();
    var films = new ArrayList<VaultItem.Piece>();
    try {
      for (VaultItem.Piece piece : vaultItem.pieces()) {
        if (isFilm(piece)) {
          films.add(piece);
        } else if (piece.sha256() != null) {
          files.put(piece.name(), measuring.read(piece));
        }
      }
    } catch (IOException notWhole) {
      return Optional.empty();
    }
    if (vaultItem.kind() == VaultItem.VaultItemKind.FILE) {
      files.put(Items.MANIFEST, manifest(vaultItem, files, films));
    }
    files.put("custody.csv", custody.of(vaultItem.id()));
    log.proofs(vaultItem)
        .forEach(
            (number, proof) ->
                files.put("custody-" + number + ".proof", proof.text().getBytes(UTF_8)));
    for (String guide : GUIDES) {
      files.put(guide, guide(guide));
    }
    files.put(SUMS, sums(files));
    return Optional.of(zip(vaultItem, files));
  }

  /** A film is taken along by itself; the manifest names it, so that it can be checked. */
  private static boolean isFilm(VaultItem.Piece piece) {
    return piece.type().startsWith("video/");
  }

  /** A file that was handed in has no stamped manifest of its own; this one says what is packed. */
  private static byte[] manifest(
      VaultItem vaultItem, Map<String, byte[]> files, List<VaultItem.Piece> films) {
    var text = new StringBuilder("chosach-manifest 1\nfile " + vaultItem.id() + "\n");
    files.forEach((name, bytes) -> part(text, Sha256.hex(bytes), bytes.length, name));
    films.forEach(film -> part(text, vaultItem.sha256(), film.size(), film.name()));
    return text.toString().getBytes(UTF_8);
  }

  private static void part(StringBuilder text, String hash, long size, String name) {
    text.append(hash).append(' ').append(size).append(' ').append(name).append('\n');
  }

  /** In the form that {@code sha256sum -c} reads; a film is not in the package. */
  private static byte[] sums(Map<String, byte[]> files) {
    var text = new StringBuilder();
    files.forEach(
        (name, bytes) -> text.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
    return text.toString().getBytes(UTF_8);
  }

  private byte[] zip(VaultItem vaultItem, Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new ZipEntry(vaultItem.id() + "/" + file.getKey());
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static byte[] guide(String name) {
    try (InputStream in = Packing.class.getResourceAsStream("/vault/" + name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException shipped) {
      throw new IllegalStateException(shipped);
    }
  }
}
