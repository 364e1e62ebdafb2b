package vn.chosach.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A log as another program might write it, in memory or in a folder, for the tests. */
final class TestLog {

  static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");

  final SigningKey key;
  final List<LoggedAct> acts = new ArrayList<>();

  TestLog(String name) {
    this.key = SigningKey.fresh(name, VerifierKey.SIGNS);
  }

  static LoggedAct act(long n, String reason) {
    UUID id = new UUID((NOON.plusSeconds(n).toEpochMilli() << 16) | 0x7000 | (n & 0xFFF), ~n);
    var details = LoggedAct.sorted();
    details.put("n", String.valueOf(n));
    return new LoggedAct(
        id,
        NOON.plusSeconds(n),
        "SYSTEM",
        null,
        null,
        "kernel.tried",
        "thing",
        "t" + n,
        reason,
        null,
        details);
  }

  TestLog grow(int by) {
    for (int i = 0; i < by; i++) {
      acts.add(act(acts.size(), "because"));
    }
    return this;
  }

  List<byte[]> leaves() {
    return acts.stream().map(act -> Merkle.leaf(act.entry())).toList();
  }

  String checkpoint() {
    return checkpoint(acts.size(), Merkle.root(leaves()));
  }

  String checkpoint(long size, byte[] root) {
    String text = key.open().name() + "\n" + size + "\n" + Base64Text.of(root) + "\n";
    var signature =
        new Note.Signature(
            key.open().name(), key.open().id(), key.sign(text.getBytes(StandardCharsets.UTF_8)));
    return new Note(text, List.of(signature)).written();
  }

  Map<String, byte[]> files() {
    var files = new HashMap<String, byte[]>();
    files.put("checkpoint", checkpoint().getBytes(StandardCharsets.UTF_8));
    List<byte[]> hashes = leaves();
    for (int level = 0; !hashes.isEmpty(); level++) {
      var next = new ArrayList<byte[]>();
      for (int from = 0; from < hashes.size(); from += Tiles.WIDTH) {
        List<byte[]> tile = hashes.subList(from, Math.min(from + Tiles.WIDTH, hashes.size()));
        var bytes = new ByteArrayOutputStream();
        tile.forEach(bytes::writeBytes);
        files.put(path("tile/" + level + "/", from, tile.size()), bytes.toByteArray());
        if (tile.size() == Tiles.WIDTH) {
          next.add(Merkle.root(tile));
        }
      }
      hashes = next;
    }
    for (int from = 0; from < acts.size(); from += Tiles.WIDTH) {
      var bytes = new ByteArrayOutputStream();
      List<LoggedAct> part = acts.subList(from, Math.min(from + Tiles.WIDTH, acts.size()));
      for (LoggedAct act : part) {
        bytes.write(0);
        bytes.write(act.entry().length);
        bytes.writeBytes(act.entry());
      }
      files.put(path("tile/entries/", from, part.size()), bytes.toByteArray());
    }
    return files;
  }

  private static String path(String start, int from, int width) {
    String full = start + Tiles.number(from / Tiles.WIDTH);
    return width == Tiles.WIDTH ? full : full + ".p/" + width;
  }

  static TileSource source(Map<String, byte[]> files) {
    return (path, most) -> Optional.ofNullable(files.get(path));
  }

  TileSource source() {
    return source(files());
  }

  void write(Path folder) throws IOException {
    for (var file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  Checkpoint head() {
    return Checkpoint.open(checkpoint(), key.open());
  }

  Receipt receipt(int index) {
    return new Receipt(
        acts.get(index).canonical(),
        index,
        new Tiles(source(), acts.size()).inclusion(index),
        checkpoint());
  }

  static String text(Receipt receipt) {
    var text = new StringBuilder(Receipt.HEADER + "\nextra ");
    text.append(Base64Text.of(receipt.canonical())).append("\nindex ").append(receipt.index());
    text.append('\n');
    receipt.path().forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
    return text.append('\n').append(receipt.checkpoint()).toString();
  }
}
