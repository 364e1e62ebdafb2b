package vn.chosach.national;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.listings.FileRefused;

/** Starts Spark: where spark-submit says, where the caller says, or on this machine. */
final class Sparks {

  /** All cores, and a task may fail three times, as on a cluster. */
  private static final String HERE = "local[*,4]";

  private Sparks() {}

  /**
   * @param master null if nothing was said
   * @throws FileRefused if there is no Spark at that place
   */
  static SparkSession session(String name, @Nullable String master) throws FileRefused {
    SparkConf conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", HERE);
    conf.setIfMissing("spark.app.name", name);
    conf.setIfMissing("spark.log.level", "ERROR");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    // what is brought back is bounded by what it is brought back for
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    conf.setIfMissing("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh");
    if (conf.get("spark.master").startsWith("local[")) {
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.sql.shuffle.partitions", "8");
    } else {
      // what runs on other machines must reach them
      String here = Sparks.class.getProtectionDomain().getCodeSource().getLocation().getPath();
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
}
