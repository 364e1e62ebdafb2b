package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.linking.LinkCommand;
import vn.chosach.linking.LinkPlace;
import vn.chosach.linking.days.ComparisonExecutor;
import vn.chosach.linking.days.DayLinks;
import vn.chosach.linking.days.InMemoryDayStore;
import vn.chosach.linking.days.LinkageModel;
import vn.chosach.screening.listings.FileRefused;

/** What a cluster links is what one machine links, to the byte. */
class LinkJobTest {

  private static final List<String> NAMES =
      List.of("Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Quốc Bảo", "Phạm Thu Hà", "Võ Minh Tâm");

  @TempDir Path folder;

  /** So many people, of whom each third stands there again, somewhat otherwise. */
  private Path people(String name, int count, long seed) throws Exception {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("ho_ten,dien_thoai,dia_chi\n");
    for (int i = 0; i < count; i++) {
      String who = NAMES.get(random.nextInt(NAMES.size())) + " " + (char) ('A' + i % 26);
      String phone = "09" + (10_000_000 + i * 7_919L % 90_000_000);
      String place = random.nextInt(300) + " Lê Lợi, Quận " + random.nextInt(12);
      text.append("%s,%s,\"%s\"%n".formatted(who, phone, place));
      if (i % 3 == 0) {
        text.append(
            "%s,%s,\"%s\"%n"
                .formatted(who.toUpperCase(java.util.Locale.ROOT), i % 2 == 0 ? phone : "", place));
      }
    }
    return Files.writeString(folder.resolve(name), text + "thiếu\n\"vỡ,1\n");
  }

  private String plain(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new LinkCommand(new PrintStream(out, true, StandardCharsets.UTF_8), err, LinkPlace.HERE)
        .run(args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void pairsAndClustersAreThoseOfOneMachine() throws Exception {
    Path a = people("a.csv", 9_000, 1);
    var pairs = Commands.run("link", a, folder.resolve("pairs"), "--master", "local[2]");
    assertThat(pairs.code()).as(pairs.err()).isEqualTo(1);
    assertThat(folder.resolve("pairs/links.jsonl")).hasContent(plain(a.toString()));
    assertThat(Files.readAllLines(folder.resolve("pairs/links.jsonl"))).hasSizeGreaterThan(1_000);

    Path b = people("b.csv", 500, 1);
    var clusters =
        Commands.run(
            "link",
            a,
            b,
            folder.resolve("clusters"),
            "--clusters",
            "--format",
            "csv",
            "--threshold",
            "0.8",
            "--master",
            "local[2]");
    assertThat(clusters.code()).as(clusters.err()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("clusters/links.csv")))
        .isEqualTo(
            plain(
                a.toString(), b.toString(), "--clusters", "--format", "csv", "--threshold", "0.8"))
        .hasLineCount((int) Files.lines(folder.resolve("clusters/links.csv")).count());
  }

  /** A day that corrects, withdraws and adds; each of its rows has an id. */
  private Path day(String name, int from, int to, String... more) throws Exception {
    StringBuilder text = new StringBuilder("ma,ho_ten,dien_thoai,dia_chi\n");
    Random random = new Random(from);
    for (int i = from; i < to; i++) {
      int who = random.nextInt(to * 2 / 3);
      String person = NAMES.get(who % NAMES.size()) + " " + (char) ('A' + who % 26);
      text.append(
          "r%d,%s,09%d,\"%d Lê Lợi, Quận %d\"%n"
              .formatted(
                  i,
                  i % 3 == 0 ? person.toUpperCase(java.util.Locale.ROOT) : person,
                  10_000_000 + who * 79_193L % 90_000_000,
                  who % 300,
                  who % 12));
    }
    for (String row : more) {
      text.append(row).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Commands.Outcome day(Path state, String day, Object... more) {
    List<Object> words = new java.util.ArrayList<>(List.of("link"));
    words.addAll(List.of(more));
    words.addAll(List.of(state, "--day", day, "--id", "ma", "--master", "local[2]"));
    return Commands.run(words.toArray());
  }

  /** Lines {@code record cluster} by record, as Spark wrote them. */
  private static List<String> clusters(SparkSession spark, Path state, String day) {
    return spark
        .read()
        .parquet(state.resolve("day=" + day + "/clusters").toString())
        .collectAsList()
        .stream()
        .map(row -> row.getString(1) + " " + row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void daysOneByOneComeToWhatAllRowsAtOnceGiveOnSparkAndHere() throws Exception {
    Path days = folder.resolve("days");
    Path first = day("1.csv", 0, 400);
    String corrected = "r7,Người Khác Hẳn,0999999999,\"1 Xa Lắm, Quận 13\"";
    Path second = day("2.csv", 400, 520, corrected, "r450,Hai Lần,0988888888,x", ",Không Số,,");
    Path gone = Files.writeString(folder.resolve("gone.txt"), "r3\nr11\nnever\n");
    var one = day(days, "2026-11-24", first);
    assertThat(one.code()).as(one.err()).isZero();
    var two = day(days, "2026-11-25", second, "--withdrawn", gone);
    assertThat(two.code()).as(two.err()).isEqualTo(1);
    assertThat(two.err())
        .contains("121 rows came", "1 of them correct", "row.has-an-id-twice: r450")
        .contains("row.has-no-id", "row.is-unknown: cannot be withdrawn: never");
    assertThat(Commands.written(days.resolve("day=2026-11-25/changes")))
        .contains("\"turn\":\"changed\"", "\"because\":[");

    assertThat(day(days, "2026-11-25", second, "--withdrawn", gone).err())
        .contains("nothing has changed");
    DayFolders folders = DayFolders.at(days.toString(), new Configuration());
    assertThat(refusal(folders, 25)).isEqualTo("day.is-there");
    assertThat(refusal(folders, 23)).isEqualTo("day.is-out-of-order");
    assertThat(refusal(folders, 27)).isEqualTo("day.is-missing");

    // the rows that are there, in the order of their coming
    Path whole = folder.resolve("whole");
    List<String> there = new java.util.ArrayList<>(Files.readAllLines(first));
    there.removeIf(line -> line.matches("r(3|7|11),.*"));
    there.addAll(
        Files.readAllLines(second).stream()
            .skip(1)
            .filter(line -> !line.startsWith("r450,Hai") && !line.startsWith(","))
            .toList());
    Path all = Files.write(folder.resolve("all.csv"), there);
    var at = day(whole, "2026-11-25", all, "--learnt", days);
    assertThat(at.code()).as(at.err()).isZero();
    try (var learnt = Files.newInputStream(days.resolve("day=2026-11-24/model"));
        SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate()) {
      LinkageModel model = LinkageModel.read(learnt);
      InMemoryDayStore here = new InMemoryDayStore();
      here.take(
          new DayLinks(model, here, ComparisonExecutor.here(model))
              .day(DayFile.of(List.of(all), "ma", remark -> {}).rows(model.columns()), List.of()));
      assertThat(clusters(spark, days, "2026-11-25"))
          .hasSizeGreaterThan(100)
          .isEqualTo(clusters(spark, whole, "2026-11-25"))
          .isEqualTo(
              here.clusters().entrySet().stream()
                  .map(row -> row.getKey() + " " + row.getValue())
                  .sorted()
                  .toList());
    }

    Path rows;
    try (var parts = Files.list(days.resolve("day=2026-11-24/rows"))) {
      rows = parts.filter(part -> part.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(rows);
    Files.write(rows, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(refusal(days)).isEqualTo("state.is-damaged");
    bytes[bytes.length / 3] ^= 64;
    Files.write(rows, bytes);
    assertThat(day(days, "2026-11-26", second).err())
        .as("a flipped bit")
        .contains("chosach: state.is-damaged", rows.getFileName().toString());
    assertThat(days.resolve("day=2026-11-26")).as("nothing is half written").doesNotExist();
    Files.move(days.resolve("day=2026-11-24"), folder.resolve("elsewhere"));
    assertThat(refusal(days)).isEqualTo("state.misses-a-day");
  }

  private static String refusal(DayFolders folders, int day) {
    return catchThrowableOfType(
            FileRefused.class, () -> folders.awaits(LocalDate.of(2026, 11, day), "other"))
        .code();
  }

  private static String refusal(Path state) {
    return catchThrowableOfType(
            FileRefused.class, () -> DayFolders.at(state.toString(), new Configuration()))
        .code();
  }

  @Test
  void whatCannotBeLinkedIsNamed() throws Exception {
    Path a = people("a.csv", 20, 1);
    Path out = folder.resolve("out");
    assertThat(Commands.run("link", a, "--master", "local[1]").code()).isEqualTo(64);
    assertThat(Commands.run("link", a, out, "--threads", "1").err())
        .startsWith("chosach: unknown option --threads");
    assertThat(Commands.run("link", a, out, "--threshold", "2", "--master", "local[1]").err())
        .startsWith("chosach: --threshold is 0 to 1");
    Path absent = folder.resolve("absent.csv");
    assertThat(Commands.run("link", absent, out, "--master", "local[1]").err())
        .startsWith("chosach: file.does-not-exist: " + absent);
    assertThat(out).doesNotExist();
    Files.createDirectory(out);
    Files.writeString(out.resolve("x"), "x");
    assertThat(Commands.run("link", a, out, "--master", "local[1]").err())
        .startsWith("chosach: out.exists");
  }
}
