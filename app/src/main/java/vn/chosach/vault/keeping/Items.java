package vn.chosach.vault.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.vault.keeping.VaultItem.Piece;
import vn.chosach.vault.keeping.VaultItem.VaultItemKind;

/** Finds a piece of evidence and all that lies on the shelf for it. */
@Component
public record Items(FileRepository files, JdbcClient jdbc) {

  /** The part of a capture that lists the hashes of the others. */
  public static final String MANIFEST = "manifest.txt";

  public Optional<VaultItem> find(UUID id) {
    return files.kept(id).map(Items::ofFile).or(() -> capture(id));
  }

  /** For which place a part of a capture is sealed. */
  public static String placeOfPart(UUID capture, String name) {
    return "capture/" + capture + "/" + name;
  }

  private static VaultItem ofFile(FileRow row) {
    var pieces = new ArrayList<Piece>();
    for (FileRow.FileRowPart part : FileRow.FileRowPart.values()) {
      boolean original = part == FileRow.FileRowPart.ORIGINAL;
      row.address(part)
          .ifPresent(
              address ->
                  pieces.add(
                      new Piece(
                          part.name().toLowerCase(java.util.Locale.ROOT)
                              + "."
                              + (original ? row.file().kind().ending() : "jpg"),
                          original ? row.file().kind().type() : "image/jpeg",
                          FileRow.place(row.file(), part),
                          address,
                          original ? row.file().sha256() : null,
                          original ? row.file().size() : 0)));
    }
    return new VaultItem(
        row.file().id(), VaultItemKind.FILE, row.file().owner(), row.file().sha256(), pieces);
  }

  private Optional<VaultItem> capture(UUID id) {
    List<Piece> pieces =
        jdbc
            .sql(
                "SELECT name, type, sha256, size, lies_at FROM vault.capture_part WHERE capture = :id")
            .param("id", id)
            .query(
                (row, n) ->
                    new Piece(
                        row.getString("name"),
                        row.getString("type"),
                        placeOfPart(id, row.getString("name")),
                        row.getString("lies_at"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getLong("size")))
            .list()
            .stream()
            .sorted(
                Comparator.comparing((Piece piece) -> !piece.name().equals(MANIFEST))
                    .thenComparing(Piece::name))
            .toList();
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    UUID owner =
        jdbc.sql("SELECT owner FROM vault.capture WHERE id = :id")
            .param("id", id)
            .query((row, n) -> Optional.ofNullable(row.getObject("owner", UUID.class)))
            .single()
            .orElse(null);
    String manifest = java.util.Objects.requireNonNull(pieces.getFirst().sha256());
    return Optional.of(new VaultItem(id, VaultItemKind.CAPTURE, owner, manifest, pieces));
  }
}
