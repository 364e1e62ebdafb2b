package vn.chosach.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A backup as another program might write it: log, tables and sealed files, for the tests. */
final class TestBackup {

  final TestLog log = new TestLog("example.vn/log");
  final Path folder;
  private final Map<String, List<Map<String, @Nullable String>>> tables = new LinkedHashMap<>();
  private final Map<Path, byte[]> files = new LinkedHashMap<>();

  TestBackup(Path folder) {
    this.folder = folder;
  }

  /** An act that is logged next. */
  LoggedAct act(
      @Nullable UUID actor,
      @Nullable String agency,
      String verb,
      String kind,
      String subject,
      @Nullable String reason,
      String... details) {
    long n = log.acts.size();
    Instant at = TestLog.NOON.plusSeconds(n);
    var facts = LoggedAct.sorted();
    for (int i = 0; i < details.length; i += 2) {
      facts.put(details[i], details[i + 1]);
    }
    var act =
        new LoggedAct(
            new UUID((at.toEpochMilli() << 16) | 0x7000 | (n & 0xFFF), ~n),
            at,
            actor == null ? "SYSTEM" : "OFFICER",
            actor,
            agency,
            verb,
            kind,
            subject,
            reason,
            null,
            facts);
    log.acts.add(act);
    return act;
  }

  /** A row: column and value by turns. */
  Map<String, @Nullable String> row(String table, @Nullable String... values) {
    var row = new LinkedHashMap<String, @Nullable String>();
    for (int i = 0; i < values.length; i += 2) {
      row.put(String.valueOf(values[i]), values[i + 1]);
    }
    tables.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
    return row;
  }

  List<Map<String, @Nullable String>> rows(String table) {
    return tables.computeIfAbsent(table, any -> new ArrayList<>());
  }

  /** Puts sealed bytes on the shelf; their address. */
  String sealed(String content) {
    String address = hash(content);
    files.put(shelf(address), content.getBytes(StandardCharsets.UTF_8));
    return address;
  }

  void lose(String address) {
    files.remove(shelf(address));
  }

  private Path shelf(String address) {
    return Path.of("vault", address.substring(0, 2), address);
  }

  static String hash(String content) {
    return HexFormat.of().formatHex(Merkle.sha256(content.getBytes(StandardCharsets.UTF_8)));
  }

  static String hex(String content) {
    return "\\\\x" + HexFormat.of().formatHex(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all of it anew, as of a moment, and has the log sign the list. */
  TestBackup write(Instant made, boolean signed) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
    log.write(folder.resolve("log"));
    entries();
    for (var table : tables.entrySet()) {
      table(table.getKey(), table.getValue());
    }
    for (var file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    list(made);
    if (signed) {
      sign();
    }
    return this;
  }

  void list(Instant made) throws IOException {
    var list = new StringBuilder("chosach-backup 3\nmade " + made + "\nkeys no\n");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("MANIFEST")) {
          byte[] bytes = Files.readAllBytes(file);
          list.append(HexFormat.of().formatHex(Merkle.sha256(bytes)))
              .append(" " + bytes.length + " " + name + "\n");
        }
      }
    }
    Files.writeString(folder.resolve("MANIFEST"), list);
  }

  void sign() throws IOException {
    byte[] list = Files.readAllBytes(folder.resolve("MANIFEST"));
    String text =
        "chosach-backup\nexample.vn/log\n" + HexFormat.of().formatHex(Merkle.sha256(list)) + "\n";
    var signature =
        new Note.Signature(
            log.key.open().name(),
            log.key.open().id(),
            log.key.sign(text.getBytes(StandardCharsets.UTF_8)));
    Files.writeString(folder.resolve("MANIFEST.sig"), new Note(text, List.of(signature)).written());
  }

  private void entries() throws IOException {
    var rows = new ArrayList<Map<String, @Nullable String>>();
    var leaves = new ArrayList<Map<String, @Nullable String>>();
    for (int n = 0; n < log.acts.size(); n++) {
      LoggedAct act = log.acts.get(n);
      var row = new LinkedHashMap<String, @Nullable String>();
      row.put("number", String.valueOf(n + 1));
      row.put("id", act.id().toString());
      row.put("at", act.at().toString().replace('T', ' ').replace("Z", "+00"));
      row.put("actor_kind", act.actorKind());
      row.put("actor_id", act.actor() == null ? null : act.actor().toString());
      row.put("actor_agency", act.agency());
      row.put("verb", act.verb());
      row.put("subject_kind", act.subjectKind());
      row.put("subject_id", act.subject());
      row.put("reason", act.reason());
      row.put("legal_basis", act.legalBasis());
      row.put(
          "details",
          act.details().entrySet().stream()
              .map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\"")
              .collect(Collectors.joining(", ", "{", "}")));
      rows.add(row);
      var leaf = new LinkedHashMap<String, @Nullable String>();
      leaf.put("index", String.valueOf(n));
      leaf.put("entry", String.valueOf(n + 1));
      leaves.add(leaf);
    }
    table("journal.entry", rows);
    table("journal.leaf", leaves);
  }

  private void table(String name, List<Map<String, @Nullable String>> rows) throws IOException {
    Path file = folder.resolve("database/" + name + ".copy.gz");
    Files.createDirectories(file.getParent());
    var text = new StringBuilder();
    if (!rows.isEmpty()) {
      text.append(String.join("\t", rows.getFirst().keySet())).append('\n');
    } else {
      text.append("none\n");
    }
    for (Map<String, @Nullable String> row : rows) {
      text.append(
              row.values().stream()
                  .map(value -> value == null ? "\\N" : value)
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Runs the verifier as a stranger does; its exit code and what it says. */
  String verify(String... options) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var words = new ArrayList<>(List.of(folder.toString(), "--key", log.key.open().written()));
    words.addAll(Arrays.asList(options));
    int code = VerifyCommand.run(stream, stream, words.toArray(String[]::new));
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }
}
