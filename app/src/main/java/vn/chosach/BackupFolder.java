package vn.chosach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.chosach.journal.Sha256;

/**
 * A backup on disk: {@code database/}, {@code vault/}, {@code log/} (the published log as others
 * read it, so that the verifier takes it as it lies), with consent {@code keys/}, and {@code
 * MANIFEST}, which lists the SHA-256 of every other file, with {@code MANIFEST.sig}, which signs
 * that list, and is written last: a folder without it is no backup.
 */
record BackupFolder(Path root) {

  static final String MANIFEST = "MANIFEST";

  /** Signed note of the key of the log over the list. */
  static final String SIGNATURE = MANIFEST + ".sig";

  /** Folder of the published log below the home of an installation. */
  static final String PUBLISHED = "journal";

  /** Folder of the pack of a province below the home of an installation, where it has one. */
  static final String PACK = "pack";

  /** Begins the line of the list that says when it was made. */
  static final String MADE = "made ";

  private static final String FIRST = "chosach-backup 3";

  /** Nobody signs the list of a backup of before. */
  private static final String UNSIGNED = "chosach-backup 2";

  /** Heads of the log in the order in which they grow: none may be newer than the next. */
  private static final List<String> HEADS = List.of("key", "witnessed", "checkpoint");

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\d+) (.+)");

  Path database() {
    return root.resolve("database");
  }

  Path vault() {
    return root.resolve("vault");
  }

  Path log() {
    return root.resolve("log");
  }

  Path keys() {
    return root.resolve("keys");
  }

  /** Tables and words of the province; nothing for the one that comes with the program. */
  Path pack() {
    return root.resolve(PACK);
  }

  boolean isEmpty() throws IOException {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.findAny().isEmpty();
    }
  }

  /** What officers wrote stands in it in the clear: nobody else of this machine reads it. */
  void create() throws IOException {
    Files.createDirectories(root);
    try {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    } catch (FileSystemException | UnsupportedOperationException aMediumWithoutOwners) {
      // A memory stick knows no owners; who carries it is its lock.
    }
  }

  /** Takes away all that lies in it. */
  void empty() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      for (Path part : all.toList()) {
        FileSystemUtils.deleteRecursively(part);
      }
    }
  }

  /**
   * Copies the published log while it grows: first what it says of itself, then the tiles, which
   * therefore hold at least as much. A tile that is complete replaces its beginnings, so it is
   * looked again until nothing went away.
   */
  int takeLog(Path published, Pattern leftOut) throws IOException {
    int copied = 0;
    for (String head : HEADS) {
      if (Files.exists(published.resolve(head))) {
        Files.createDirectories(log());
        Files.copy(published.resolve(head), log().resolve(head));
        copied++;
      }
    }
    var gone = new ArrayList<Path>();
    do {
      gone.clear();
      copied += copy(published, log(), leftOut, gone);
    } while (!gone.isEmpty());
    return copied;
  }

  /** Copies what lies below a folder; hidden and half-written files are left out. */
  static int copy(Path from, Path to, Pattern leftOut) throws IOException {
    // A photo that was not sent is taken away again while we copy; no evidence ever is.
    return copy(from, to, leftOut, new ArrayList<>());
  }

  /** Copies what is not there yet, and names what went away meanwhile. */
  private static int copy(Path from, Path to, Pattern leftOut, List<Path> gone) throws IOException {
    if (!Files.isDirectory(from)) {
      return 0;
    }
    int copied = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = from.relativize(file).toString();
      Path target = to.resolve(name);
      if (leftOut.matcher(name).matches() || Files.exists(target)) {
        continue;
      }
      Files.createDirectories(target.getParent());
      try {
        Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        copied++;
      } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
        gone.add(file);
      }
    }
    return copied;
  }

  /**
   * Lists all files, and has the list signed.
   *
   * @param head what the list says of itself
   * @param signed makes a signed note of the SHA-256 of the list; nothing where there is no key
   * @return whether it is signed
   */
  boolean seal(String head, Function<String, Optional<String>> signed) throws IOException {
    var text = new StringBuilder(FIRST + "\n" + head);
    for (Path file : files()) {
      text.append(sha256(file))
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(root.relativize(file))
          .append('\n');
    }
    // The list comes last, so it is signed before it lies there.
    Path half = Files.writeString(root.resolve(MANIFEST + ".half"), text);
    Optional<String> note = signed.apply(sha256(half));
    if (note.isPresent()) {
      Files.writeString(root.resolve(SIGNATURE), note.get());
    }
    Files.move(half, root.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    return note.isPresent();
  }

  /** The moment that the list names as that of the backup. */
  Optional<String> made() throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve(MANIFEST))) {
      return lines
          .filter(line -> line.startsWith(MADE))
          .findFirst()
          .map(line -> line.substring(MADE.length()));
    }
  }

  /** What is wrong with the folder, by name; empty when every file is as it was sealed. */
  List<String> faults() throws IOException {
    Path manifest = root.resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      return List.of(MANIFEST + " is missing: the backup was never finished");
    }
    var faults = new ArrayList<String>();
    var listed = new ArrayList<Path>();
    List<String> lines = Files.readAllLines(manifest);
    if (lines.isEmpty() || !List.of(FIRST, UNSIGNED).contains(lines.getFirst())) {
      return List.of(MANIFEST + " is of another kind");
    }
    for (String line : lines) {
      Matcher file = LINE.matcher(line);
      if (file.matches()) {
        Path path = root.resolve(file.group(3)).normalize();
        listed.add(path);
        if (!path.startsWith(root) || !Files.isRegularFile(path)) {
          faults.add(file.group(3) + " is missing");
        } else if (!sha256(path).equals(file.group(1))) {
          faults.add(file.group(3) + " was altered");
        }
      }
    }
    for (Path file : files()) {
      if (!listed.contains(file)) {
        faults.add(root.relativize(file) + " is not listed");
      }
    }
    return faults;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(
              file -> !file.equals(root.resolve(MANIFEST)) && !file.equals(root.resolve(SIGNATURE)))
          .sorted()
          .toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.hex(in);
    }
  }
}
