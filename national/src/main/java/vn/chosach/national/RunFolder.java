package vn.chosach.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import vn.chosach.screening.listings.FileRefused;

/**
 * The folder of a run: what it is of, each part as it is finished, and a mark when all are. A run
 * that broke off is taken up by the same command; what is finished or of another run is refused.
 */
record RunFolder(Path folder, FileSystem system) {

  /** The first pass. */
  static final String FIRST = "_first";

  private static final String OF = "_run";
  private static final String FINISHED = "_finished";
  private static final String WRITTEN = "_SUCCESS";

  static RunFolder at(String out, Configuration conf) throws IOException {
    Path folder = new Path(out);
    FileSystem system = folder.getFileSystem(conf);
    return new RunFolder(system.makeQualified(folder), system);
  }

  /**
   * The day of a run that broke off here, if one did.
   *
   * @throws FileRefused if the folder holds something else, or a finished run
   */
  Optional<LocalDate> brokenOff() throws IOException, FileRefused {
    if (!system.exists(folder)
        || system.getFileStatus(folder).isDirectory() && system.listStatus(folder).length == 0) {
      return Optional.empty();
    }
    if (system.exists(new Path(folder, FINISHED))) {
      throw new FileRefused("out.holds-a-finished-run", folder + "; name another folder");
    }
    if (!system.exists(new Path(folder, OF))) {
      throw new FileRefused("out.exists", folder + " holds something else; name another folder");
    }
    return Optional.of(LocalDate.parse(lines()[0]));
  }

  /** Puts a file of this machine into the folder. */
  void take(java.nio.file.Path made, String name) throws IOException {
    system.mkdirs(folder);
    system.copyFromLocalFile(false, true, new Path(made.toUri()), new Path(folder, name));
  }

  private String[] lines() throws IOException {
    try (FSDataInputStream in = system.open(new Path(folder, OF))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
    }
  }

  /**
   * Begins a run, or goes on with it.
   *
   * @param fingerprint of inputs, rules and options: another run has another
   * @return whether it is gone on with
   * @throws FileRefused if another run broke off here after its first pass
   */
  boolean begin(LocalDate day, String fingerprint) throws IOException, FileRefused {
    Path of = new Path(folder, OF);
    if (system.exists(of)) {
      if (lines()[1].equals(fingerprint)) {
        return true;
      }
      throw new FileRefused(
          "out.is-of-another-run",
          folder + ": inputs, rules or options differ; name another folder or remove this one");
    }
    system.mkdirs(folder);
    write(of, day + "\n" + fingerprint + "\n");
    return false;
  }

  /** Where a part lies. */
  String part(String name) {
    return new Path(folder, name).toString();
  }

  /** Whether a part was written to its end. */
  boolean has(String name) throws IOException {
    return system.exists(new Path(new Path(folder, name), WRITTEN));
  }

  /** Writes a part that holds nothing, as Spark would: one empty file and the mark. */
  void nothing(String name) throws IOException {
    Path part = new Path(folder, name);
    system.delete(part, true);
    system.mkdirs(part);
    write(new Path(part, "part-00000.json"), "");
    write(new Path(part, WRITTEN), "");
  }

  /** All parts are there; what was only needed on the way is removed. */
  void finish(String words) throws IOException {
    write(new Path(folder, FINISHED), words + "\n");
    system.delete(new Path(folder, FIRST), true);
  }

  /** Nothing was found, and nothing is left to go on with. */
  void discard() throws IOException {
    if (!has(FIRST)) {
      system.delete(folder, true);
    }
  }

  /** A file is whole or absent: it gets its name when all of it is written. */
  private void write(Path file, String text) throws IOException {
    Path made = file.suffix(".making");
    try (FSDataOutputStream out = system.create(made, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (!system.rename(made, file)) {
      throw new IOException("cannot write " + file);
    }
  }
}
