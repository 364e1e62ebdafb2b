package vn.chosach.national;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import vn.chosach.screening.listings.Columns;
import vn.chosach.screening.listings.FileRefused;

/** Finds the files of a run and looks at each before any row is read. */
final class InFiles {

  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Looking at a file costs little; so many are looked at by one task. */
  private static final int AT_ONCE = 16;

  private InFiles() {}

  /**
   * A file as its first bytes show it.
   *
   * @param path with the scheme of its file system
   * @param place among all files of the run, from 0; orders what is found
   * @param names of the columns of a Parquet file that hold single values; of a text none
   * @param code why it is refused, {@code file.words-with-hyphens}; empty if it is not
   * @param detail what a person should know of the refusal
   */
  record InFile(String path, int place, List<String> names, String code, String detail)
      implements Serializable {

    boolean isText() {
      return names.isEmpty() && code.isEmpty();
    }

    /** As the plain command would name it: without the scheme of the local disk. */
    String shown() {
      return path.replaceFirst("^file:(//)?(?=/)", "");
    }

    private InFile refused(String why, String what) {
      return new InFile(path, place, new ArrayList<>(), why, what);
    }
  }

  /**
   * All files below the places given, each place in turn and in it by name; what begins with a dot
   * or an underline is none.
   *
   * @throws FileRefused if a place holds none
   */
  static List<FileStatus> below(List<String> places, Configuration conf)
      throws IOException, FileRefused {
    List<FileStatus> all = new ArrayList<>();
    for (String place : places) {
      Path path = new Path(place);
      FileSystem system = path.getFileSystem(conf);
      List<FileStatus> found = new ArrayList<>();
      // a name that holds brackets is a name first, and a pattern only if there is no such file
      FileStatus[] here = system.exists(path) ? null : system.globStatus(path);
      for (Path one :
          here == null ? List.of(path) : Arrays.stream(here).map(FileStatus::getPath).toList()) {
        int length = system.makeQualified(one).toString().length();
        RemoteIterator<LocatedFileStatus> inside =
            system.exists(one) ? system.listFiles(one, true) : null;
        while (inside != null && inside.hasNext()) {
          FileStatus status = inside.next();
          if (!status.getPath().toString().substring(length).matches(".*/[._].*")) {
            found.add(status);
          }
        }
      }
      if (found.isEmpty()) {
        throw new FileRefused("file.does-not-exist", place);
      }
      found.sort(Comparator.comparing(status -> status.getPath().toString()));
      all.addAll(found);
    }
    return all;
  }

  /** What each file is, found out by the cluster. */
  static List<InFile> looked(
      JavaSparkContext spark, List<FileStatus> files, Map<String, String> told) {
    List<InFile> named = new ArrayList<>();
    for (FileStatus file : files) {
      String path = file.getPath().toString();
      named.add(new InFile(path, named.size(), new ArrayList<>(), "", ""));
    }
    Broadcast<SerializableConfiguration> conf =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    Map<String, String> columns = new HashMap<>(told);
    return spark
        .parallelize(named, 1 + named.size() / AT_ONCE)
        .map(file -> look(file, conf.value().value(), columns))
        .collect();
  }

  private static InFile look(InFile file, Configuration conf, Map<String, String> told)
      throws IOException {
    Path path = new Path(file.path());
    try (FSDataInputStream in = path.getFileSystem(conf).open(path)) {
      if (!Arrays.equals(in.readNBytes(PARQUET.length), PARQUET)) {
        return file;
      }
    }
    List<String> names = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      for (Type column : reader.getFileMetaData().getSchema().getFields()) {
        if (column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)) {
          names.add(column.getName());
        }
      }
    } catch (IOException | RuntimeException e) {
      return file.refused("file.is-damaged", "its end names no columns; fetch it anew");
    }
    List<String> missing = Columns.missing(names, told);
    if (!missing.isEmpty()) {
      return file.refused("file.has-no-such-column", missing + "; the file has " + names);
    }
    if (!Columns.of(names.toArray(new String[0]), told).hasTitle()) {
      return file.refused(
          "file.has-no-title-column", names + "; say which it is with --map title=COLUMN");
    }
    return new InFile(file.path(), file.place(), names, "", "");
  }
}
