package vn.chosach.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import vn.chosach.screening.listings.FileRefused;

/**
 * A folder that holds what was linked, with a folder of each day in it. A day has a note of its
 * files and of the note of the day before, so that a day that is missing or was exchanged is found
 * before anything is read. A day appears whole, by one renaming, or not at all.
 */
final class DayFolders {

  private static final String NOTE = "_day";
  private static final String MAKING = "_making-";
  private static final String DAY = "day=";

  private final Path folder;
  private final FileSystem system;

  /** Two runs that start beside each other do not write into one folder. */
  private final String making = MAKING + UUID.randomUUID();

  private final List<Noted> days = new ArrayList<>();
  private final Set<Integer> removed = new HashSet<>();

  /**
   * The note of a day.
   *
   * @param input digest of what was linked
   * @param next number of the first row of the next day
   */
  private record Noted(LocalDate day, String digest, String input, int next) {}

  private DayFolders(Path folder, FileSystem system) {
    this.folder = folder;
    this.system = system;
  }

  /**
   * Reads the notes of all days.
   *
   * @throws FileRefused {@code state.is-damaged} where a file is missing, is one too many, or is
   *     longer or shorter than it was, {@code state.misses-a-day}, {@code out.exists} where it is
   *     something else
   */
  static DayFolders at(String place, Configuration conf) throws IOException, FileRefused {
    Path path = new Path(place);
    FileSystem system = path.getFileSystem(conf);
    DayFolders all = new DayFolders(system.makeQualified(path), system);
    if (!system.exists(all.folder)) {
      return all;
    }
    Map<String, Path> found = new TreeMap<>();
    for (FileStatus one : system.listStatus(all.folder)) {
      String name = one.getPath().getName();
      if (name.startsWith(DAY)) {
        found.put(name.substring(DAY.length()), one.getPath());
      } else if (!name.startsWith("_") && !name.startsWith(".")) {
        throw new FileRefused(
            "out.exists", all.folder + " holds something else; name another folder");
      }
    }
    String before = "-";
    for (Map.Entry<String, Path> one : found.entrySet()) {
      before = all.note(one.getKey(), one.getValue(), before);
    }
    return all;
  }

  private String note(String day, Path of, String before) throws IOException, FileRefused {
    Path note = new Path(of, NOTE);
    if (!system.exists(note)) {
      throw damaged(note);
    }
    byte[] bytes;
    try (FSDataInputStream in = system.open(note)) {
      bytes = in.readAllBytes();
    }
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    Map<String, Long> files = new TreeMap<>();
    try {
      if (!lines[0].equals("day " + day)) {
        throw damaged(note);
      }
      if (!lines[1].equals("before " + before)) {
        throw new FileRefused(
            "state.misses-a-day",
            "the day before " + day + " is not there, or is another one: " + folder);
      }
      for (int at = 4; at < lines.length; at++) {
        String[] words = lines[at].split(" ", 3);
        if (words[0].equals("file")) {
          files.put(words[2], Long.parseLong(words[1]));
        } else {
          removed.add(Integer.parseInt(words[1]));
        }
      }
      days.add(
          new Noted(
              LocalDate.parse(day),
              digest(bytes),
              lines[2].substring("input ".length()),
              Integer.parseInt(lines[3].substring("next ".length()))));
    } catch (DateTimeParseException | IndexOutOfBoundsException | NumberFormatException e) {
      throw damaged(note);
    }
    Map<String, Long> there = files(of);
    for (Map.Entry<String, Long> file : files.entrySet()) {
      if (!file.getValue().equals(there.remove(file.getKey()))) {
        throw damaged(new Path(of, file.getKey()));
      }
    }
    // Spark reads all files of a folder.
    for (String file : there.keySet()) {
      throw damaged(new Path(of, file));
    }
    // A version before wrote its keys otherwise.
    if (files.keySet().stream().noneMatch(name -> name.startsWith(ParquetDayStore.OF_KEYS))) {
      throw damaged(new Path(of, ParquetDayStore.OF_KEYS));
    }
    return days.getLast().digest();
  }

  private FileRefused damaged(Path file) {
    return new FileRefused(
        "state.is-damaged",
        file
            + "; fetch its day and those after it from a backup, or remove them and link them anew");
  }

  private Map<String, Long> files(Path of) throws IOException {
    Map<String, Long> files = new TreeMap<>();
    int from = of.toString().length() + 1;
    RemoteIterator<LocatedFileStatus> inside = system.listFiles(of, true);
    while (inside.hasNext()) {
      LocatedFileStatus one = inside.next();
      String name = one.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        files.put(one.getPath().toString().substring(from), one.getLen());
      }
    }
    return files;
  }

  /**
   * Whether a day may come now.
   *
   * @return false if it was linked with just these rows: nothing is to be done
   * @throws FileRefused {@code day.is-there} if it was linked with other rows, {@code
   *     day.is-out-of-order} if it lies before the first or between others, {@code day.is-missing}
   *     if days lie between it and the last
   */
  boolean awaits(LocalDate day, String input) throws FileRefused {
    for (Noted one : days) {
      if (one.day().equals(day)) {
        if (one.input().equals(input)) {
          return false;
        }
        throw new FileRefused(
            "day.is-there",
            day
                + " was linked with other rows; what has to be corrected comes as rows of a later day");
      }
    }
    if (!isEmpty() && day.isBefore(days.getLast().day())) {
      throw new FileRefused("day.is-out-of-order", day + "; the last is " + days.getLast().day());
    }
    if (!isEmpty() && !day.minusDays(1).equals(days.getLast().day())) {
      throw new FileRefused(
          "day.is-missing",
          days.getLast().day().plusDays(1)
              + " was not linked; a day on which nothing came is a file with its first line alone");
    }
    return true;
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  int next() {
    return isEmpty() ? 0 : days.getLast().next();
  }

  /** Numbers of rows that were corrected or withdrawn. */
  Set<Integer> removed() {
    return removed;
  }

  private Path of(Noted day) {
    return new Path(folder, DAY + day.day());
  }

  /** Where a part of each day lies. */
  String[] all(String part) {
    return days.stream().map(day -> new Path(of(day), part).toString()).toArray(String[]::new);
  }

  /** Where a part of the last day lies. */
  String last(String part) {
    return new Path(of(days.getLast()), part).toString();
  }

  /** What the first day learnt. */
  FSDataInputStream model() throws IOException {
    return system.open(new Path(of(days.getFirst()), "model"));
  }

  /** All files of all days, to name one that cannot be read. */
  List<FileStatus> statuses() throws IOException {
    List<FileStatus> all = new ArrayList<>();
    for (Noted day : days) {
      RemoteIterator<LocatedFileStatus> inside = system.listFiles(of(day), true);
      while (inside.hasNext()) {
        all.add(inside.next());
      }
    }
    return all;
  }

  /** A folder for a day that is being made. */
  String making(String part) {
    return new Path(new Path(folder, making), part).toString();
  }

  /** Begins a day. */
  void begin() throws IOException {
    system.mkdirs(new Path(folder, making));
  }

  /** What was begun and did not appear goes; only a run that was killed leaves it there. */
  void end() throws IOException {
    system.delete(new Path(folder, making), true);
  }

  /** A file of the day that is being made. */
  FSDataOutputStream file(String name) throws IOException {
    return system.create(new Path(making(name)), true);
  }

  /** Lets the day that was made appear. */
  void appear(LocalDate day, String input, int next, Set<Integer> gone)
      throws IOException, FileRefused {
    Path made = new Path(folder, making);
    StringBuilder note = new StringBuilder();
    note.append("day ").append(day).append('\n');
    note.append("before ").append(isEmpty() ? "-" : days.getLast().digest()).append('\n');
    note.append("input ").append(input).append('\n');
    note.append("next ").append(next).append('\n');
    files(made)
        .forEach((name, length) -> note.append("file " + length + " ").append(name).append('\n'));
    gone.forEach(number -> note.append("gone ").append(number).append('\n'));
    try (FSDataOutputStream out = file(NOTE)) {
      out.write(note.toString().getBytes(StandardCharsets.UTF_8));
    }
    Path whole = new Path(folder, DAY + day);
    if (system.exists(whole) || !system.rename(made, whole)) {
      throw new FileRefused("day.was-made-meanwhile", whole.toString());
    }
  }

  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
