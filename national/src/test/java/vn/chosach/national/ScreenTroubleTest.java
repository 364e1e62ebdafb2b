package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.PlainCommand;

/** What goes wrong on the way is named or made good; nothing is lost and nothing is there twice. */
class ScreenTroubleTest {

  private static final List<String> NAMES = List.of("id", "name", "price", "shop name");

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void aDamagedGroupOfRowsIsNamedAndNothingIsWritten() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    MadeFiles.parquet(in.resolve("a.parquet"), NAMES, MadeFiles.rows(0, 300));
    Path bad = MadeFiles.parquet(in.resolve("b.parquet"), NAMES, MadeFiles.rows(300, 300));
    byte[] bytes = Files.readAllBytes(bad);
    for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
      bytes[i] ^= 0x5A;
    }
    Files.write(bad, bytes);

    var outcome = Commands.run("screen", in, out(), "--master", "local[2]");

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("chosach: file.is-damaged: file:" + bad).hasLineCount(1);
    assertThat(out()).doesNotExist();

    Files.write(bad, new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 0, 0, 0, 0, 0});
    var cut = Commands.run("screen", in, out(), "--master", "local[2]");
    assertThat(cut.code()).isEqualTo(2);
    assertThat(cut.err()).contains(bad + ": file.is-damaged: its end names no columns");
    assertThat(cut.err()).contains("300 rows read, 0 refused");
  }

  @Test
  void whatExistsIsNotWrittenOverAndWhatIsAbsentIsNamed() throws Exception {
    Path csv = MadeFiles.csv(folder.resolve("a.csv"), MadeFiles.rows(0, 20));
    Files.createDirectory(out());
    Files.writeString(out().resolve("notes.txt"), "x");
    var exists = Commands.run("screen", csv, out(), "--master", "local[1]");
    assertThat(exists.code()).isEqualTo(2);
    assertThat(exists.err()).startsWith("chosach: out.exists: ");
    assertThat(out().resolve("notes.txt")).exists();

    Files.delete(out().resolve("notes.txt"));
    assertThat(Commands.run("screen", csv, out(), "--master", "local[1]").code()).isZero();
    var finished = Commands.run("screen", csv, out(), "--master", "local[1]");
    assertThat(finished.err()).startsWith("chosach: out.holds-a-finished-run: ");

    Path absent = folder.resolve("b.csv");
    var nothing = Commands.run("screen", absent, folder.resolve("out2"), "--master", "local[1]");
    assertThat(nothing.err()).startsWith("chosach: file.does-not-exist: " + absent);
    assertThat(folder.resolve("out2")).doesNotExist();
  }

  @Test
  void aRunThatBrokeOffIsGoneOnWithAndKeepsItsDay() throws Exception {
    Path csv = MadeFiles.csv(folder.resolve("a.csv"), MadeFiles.rows(0, 90));
    String[] orders = {"screen", csv.toString(), out().toString(), "--master", "local[1]"};
    // as far as a driver comes that ends after the first pass, the evening before
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var run =
        new ScreenRun(
            ScreenOrders.of(List.of(orders).subList(1, orders.length)),
            RuleTexts.of(List.of(), false, LocalDate.of(2026, 11, 23)),
            line -> {});
    run.begin(context).job().first();
    spark.stop();
    Files.createDirectories(out().resolve("hits/band=case"));
    Files.writeString(out().resolve("hits/band=case/half.parquet"), "half");

    var other = Commands.run(orders[0], orders[1], orders[2], "--stream", "--master", "local[1]");
    assertThat(other.err()).startsWith("chosach: out.is-of-another-run: ");
    var outcome =
        Commands.run(
            orders[0], orders[1], orders[2], "--format", "parquet", "--master", "local[1]");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).startsWith("a run of 2026-11-23 broke off here and is gone on with");
    assertThat(out().resolve("hits/band=case/day=2026-11-23")).isDirectory();
    assertThat(out().resolve("hits/band=case/half.parquet")).doesNotExist();
    assertThat(counted(outcome.err()))
        .isEqualTo(counted(PlainCommand.run(Commands.CLOCK, csv.toString()).err()));
  }

  private static String counted(String err) {
    return err.substring(err.indexOf("90 rows read"), err.lastIndexOf('}') + 1);
  }

  @Test
  void aTaskThatFailsInTheMiddleIsDoneAgainOnce() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path a = MadeFiles.csv(in.resolve("a.csv"), MadeFiles.rows(0, 2_000), "9,,1,x");
    Path b = MadeFiles.csv(in.resolve("b.csv"), MadeFiles.rows(2_000, 2_000), "9,,1,x");
    var plain = PlainCommand.run(Commands.CLOCK, a.toString(), b.toString());
    FailingOnce.register();
    try {
      FailingOnce.times.set(2);
      var outcome =
          Commands.run(
              "screen", "once:" + in, out(), "--master", "local[2,4]", "--format", "jsonl");
      assertThat(FailingOnce.times.get()).isZero();
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
      assertThat(Commands.written(out().resolve("jsonl")))
          .isEqualTo(plain.out().replace("\"file\":\"/", "\"file\":\"once:/"));
      assertThat(outcome.err()).contains("4,002 rows read, 2 refused {row.title-is-missing=2}");

      FailingOnce.times.set(1_000);
      var never =
          Commands.run("screen", "once:" + in, folder.resolve("o2"), "--master", "local[2,4]");
      assertThat(never.code()).isEqualTo(2);
      assertThat(never.err()).startsWith("chosach: file.is-damaged: once:").contains("went away");
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.map(file -> file.getFileName().toString())).doesNotContain("o2");
      }
    } finally {
      FailingOnce.unregister();
    }
  }
}
