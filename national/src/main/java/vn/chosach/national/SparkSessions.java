package vn.chosach.national;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import vn.chosach.screening.listings.FileRefused;

/** Starts Spark: where spark-submit says, where the caller says, or on this machine. */
final class SparkSessions {

  /** All cores, and a task may fail three times, as on a cluster. */
  private static final String HERE = "local[*,4]";

  private SparkSessions() {}

  /**
   * Waits until no task runs any more, half a minute at most: those of a job that failed are told
   * to end and write until they hear it.
   */
  static void quiet(SparkContext context) {
    for (int n = 0; n < 300 && busy(context); n++) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static boolean busy(SparkContext context) {
    return Arrays.stream(context.statusTracker().getExecutorInfos())
        .anyMatch(one -> one.numRunningTasks() > 0);
  }

  /**
   * @throws FileRefused if there is no Spark at the place that was named
   */
  static SparkSession session(String name, CommandArguments words) throws FileRefused {
    SparkConf conf = new SparkConf();
    String master = words.value("--master");
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", HERE);
    conf.setIfMissing("spark.app.name", name);
    conf.setIfMissing("spark.log.level", "ERROR");
    // columns are what a file calls them
    conf.setIfMissing("spark.sql.caseSensitive", "true");
    // what is brought back is bounded by what it is brought back for
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    // what Spark writes for a row of many columns is longer than what a JVM compiles, and was
    // interpreted
    conf.setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000");
    // a folder for each band and day is written without sorting the rows by it
    conf.setIfMissing("spark.sql.maxConcurrentOutputFileWriters", "8");
    if (conf.get("spark.master").matches("local(\\[.*)?")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.sql.shuffle.partitions", "8");
      // what is few on one machine is not worth planning anew between two steps, nor asking for in
      // several rounds
      conf.setIfMissing("spark.sql.adaptive.enabled", "false");
      conf.setIfMissing("spark.sql.limit.initialNumPartitions", "8");
      conf.setIfMissing("spark.hadoop.fs.file.impl", LocalDisk.class.getName());
    } else {
      // what runs on other machines must reach them
      String here =
          SparkSessions.class.getProtectionDomain().getCodeSource().getLocation().getPath();
      if (here.endsWith(".jar")) {
        conf.setIfMissing("spark.jars", here);
      }
    }
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (RuntimeException e) {
      throw new FileRefused(
          "spark.does-not-start", conf.get("spark.master") + ": " + e.getMessage());
    }
  }

  /**
   * The failure of a job as a refusal that names the file, where one is to blame.
   *
   * @return what to throw; a defect of the program is thrown at once
   */
  static IOException named(Exception failure, List<FileStatus> files) throws FileRefused {
    StringBuilder all = new StringBuilder();
    String last = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append('\n');
      last = cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
    String first = last.lines().findFirst().orElse("");
    String words = all + ColumnRows.decoded(all.toString());
    for (FileStatus file : files) {
      if (words.contains(file.getPath().toUri().getPath())) {
        throw new FileRefused(
            "file.is-damaged",
            file.getPath() + ": " + first + "; nothing was written; mend it or leave it out");
      }
    }
    if (words.contains("stopped SparkContext") || words.contains("SparkContext was shut down")) {
      throw new FileRefused(
          "spark.ended", "it gave no executors or was stopped; look into the log of its master");
    }
    if (failure instanceof RuntimeException defect) {
      throw defect;
    }
    return failure instanceof IOException trouble ? trouble : new IOException(first, failure);
  }
}
