package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.PlainCommand;

/** A process of a cluster dies in the middle of a file. */
@Tag("kill")
class ExecutorDiesTest {

  private static final List<String> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(one -> Path.of(one).toAbsolutePath().toString())
          .toList();

  @TempDir Path folder;

  @Test
  void anExecutorThatDiesInTheMiddleLosesNothingAndLeavesNothingTwice() throws Exception {
    layOutSpark();
    Path in = Files.createDirectory(folder.resolve("in"));
    Path a = MadeFiles.csv(in.resolve("a.csv"), MadeFiles.rows(0, 2_000), "9,,1,x");
    Path b = MadeFiles.csv(in.resolve("b.csv"), MadeFiles.rows(2_000, 2_000), "9,,1,x");
    Path mark = folder.resolve("died");
    var plain = PlainCommand.run(Commands.CLOCK, a.toString(), b.toString());
    FailingOnce.register();
    Map<String, String> settings =
        Map.of(
            "spark.hadoop.once.kills",
            mark.toString(),
            "spark.executor.extraClassPath",
            String.join(File.pathSeparator, CLASS_PATH),
            "spark.executor.extraJavaOptions",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "spark.executor.memory",
            "512m",
            "spark.jars",
            "",
            "spark.sql.shuffle.partitions",
            "2");
    settings.forEach(System::setProperty);
    try {
      var outcome =
          Commands.run(
              "screen",
              "once:" + in,
              folder.resolve("out"),
              "--master",
              "local-cluster[1,1,512]",
              "--format",
              "jsonl");

      assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
      assertThat(mark).as("an executor was killed").exists();
      assertThat(Commands.written(folder.resolve("out/jsonl")))
          .isEqualTo(plain.out().replace("\"file\":\"/", "\"file\":\"once:/"));
      assertThat(outcome.err()).contains("4,002 rows read, 2 refused {row.title-is-missing=2}");
    } finally {
      FailingOnce.unregister();
      settings.keySet().forEach(System::clearProperty);
    }
  }

  /** A cluster is started from a folder of Spark; here it is made of the jars of the class path. */
  private static void layOutSpark() throws Exception {
    Path home = Path.of(System.getenv("SPARK_HOME"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : CLASS_PATH) {
      Path link = jars.resolve(Path.of(jar).getFileName());
      if (jar.endsWith(".jar") && !Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of(jar));
      }
    }
    if (!Files.exists(home.resolve("RELEASE"))) {
      Files.writeString(home.resolve("RELEASE"), "of the class path\n");
    }
  }
}
