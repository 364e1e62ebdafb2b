package vn.chosach.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
   * All files below the places given, each place in turn and in it by name; what begins with a dot
   * or an underline is none.
   *
   * @throws FileRefused if a place holds none
   */
  static List<FileStatus> below(List<String> places, Configuration conf)
      throws IOException, FileRefused {
    List<FileStatus> found = new ArrayList<>();
    for (String place : places) {
      Path path = new Path(place);
      FileSystem system = path.getFileSystem(conf);
      // a name that holds brackets is a name first, and a pattern only if there is no such file
      FileStatus[] here =
          system.exists(path)
              ? new FileStatus[] {system.getFileStatus(path)}
              : system.globStatus(path);
      int before = found.size();
      for (FileStatus status : here == null ? new FileStatus[0] : here) {
        gather(system, status, found);
      }
      if (found.size() == before) {
        throw new FileRefused("file.does-not-exist", place);
      }
    }
    return found;
  }

  private static void gather(FileSystem system, FileStatus status, List<FileStatus> into)
      throws IOException {
    if (!status.isDirectory()) {
      into.add(status);
      return;
    }
    FileStatus[] inside = system.listStatus(status.getPath());
    Arrays.sort(inside);
    for (FileStatus one : inside) {
      if (!one.getPath().getName().startsWith("_") && !one.getPath().getName().startsWith(".")) {
        gather(system, one, into);
      }
    }
  }

  /** What each file is, found out by the cluster. */
  static List<InFile> looked(
      JavaSparkContext spark, List<FileStatus> files, Map<String, String> told) {
    List<InFile> named =
        IntStream.range(0, files.size())
            .mapToObj(
                place ->
                    new InFile(
                        files.get(place).getPath().toString(),
                        place,
                        InFile.Kind.TEXT,
                        new ArrayList<>(),
                        "",
                        ""))
            .toList();
    Broadcast<SerializableConfiguration> conf =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    Map<String, String> columns = new java.util.HashMap<>(told);
    return spark
        .parallelize(new ArrayList<>(named), 1 + named.size() / AT_ONCE)
        .map(file -> look(file, conf.value().value(), columns))
        .collect();
  }

  private static InFile look(InFile file, Configuration conf, Map<String, String> told) {
    Path path = new Path(file.path());
    byte[] head;
    try (FSDataInputStream in = path.getFileSystem(conf).open(path)) {
      head = in.readNBytes(PARQUET.length);
    } catch (IOException e) {
      throw new UncheckedIOException("file.is-not-readable: " + file.path(), e);
    }
    if (!Arrays.equals(head, PARQUET)) {
      return file;
    }
    List<String> names = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      for (Type column : reader.getFileMetaData().getSchema().getFields()) {
        if (column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)) {
          names.add(column.getName());
        }
      }
    } catch (IOException | RuntimeException e) {
      return refused(file, "file.is-damaged", "its end names no columns; fetch it anew");
    }
    List<String> missing = Columns.missing(names, told);
    if (!missing.isEmpty()) {
      return refused(file, "file.has-no-such-column", missing + "; the file has " + names);
    }
    if (!Columns.of(names.toArray(new String[0]), told).hasTitle()) {
      return refused(
          file, "file.has-no-title-column", names + "; say which it is with --map title=COLUMN");
    }
    return new InFile(file.path(), file.place(), InFile.Kind.COLUMNS, names, "", "");
  }

  private static InFile refused(InFile file, String code, String detail) {
    return new InFile(file.path(), file.place(), InFile.Kind.REFUSED, List.of(), code, detail);
  }
}
