package vn.chosach.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.Listing;
import vn.chosach.screening.PlainCommand;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/** What a cluster finds is what one machine finds, to the byte. */
class ScreenJobTest {

  private static final List<String> NAMES = List.of("id", "name", "price", "shop name");

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void textsGiveTheLinesOfThePlainCommandAndBadRowsLieApart() throws Exception {
    Path in = Files.createDirectory(folder.resolve("các tệp [1]"));
    Path first =
        MadeFiles.csv(
            in.resolve("a 1.csv"), MadeFiles.rows(0, 60), "70,,5000,x", "71", "72,\"mở,1,x");
    Path second = MadeFiles.jsonl(in.resolve("b.jsonl"), MadeFiles.rows(60, 60), "{\"title\":", "");
    Path third = Files.writeString(in.resolve("c.csv"), "tên cột,giá\nx,1\n");
    var plain =
        PlainCommand.run(Commands.CLOCK, first.toString(), second.toString(), third.toString());

    var outcome =
        Commands.run("screen", in, out(), "--master", "local[2]", "--format", "jsonl,import");

    assertThat(plain.out()).isNotEmpty();
    assertThat(Commands.written(out().resolve("jsonl"))).isEqualTo(plain.out());
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2).isEqualTo(plain.code());
    assertThat(counts(outcome.err())).isEqualTo(counts(plain.err()));
    assertThat(outcome.err()).contains(third + ": file.has-no-title-column");
    assertThat(Commands.written(out().resolve("refused")).lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"file\":\"" + first + "\",\"row\":61")
                    .contains("row.title-is-missing"))
        .anySatisfy(line -> assertThat(line).contains("\"row\":62", "row.has-too-few-cells"))
        .anySatisfy(line -> assertThat(line).contains("row.quote-is-broken"))
        .anySatisfy(line -> assertThat(line).contains("row.json-is-malformed"))
        .anySatisfy(line -> assertThat(line).contains("c.csv", "file.has-no-title-column"));
    assertThat(out().resolve("hits/band=case/day=2026-11-24")).isDirectory();
    assertThat(out().resolve("_first")).doesNotExist();
    importTakesWhatWasFound();
  }

  private void importTakesWhatWasFound() throws Exception {
    List<Listing> found = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    Path lines =
        Files.writeString(
            folder.resolve("import.jsonl"), Commands.written(out().resolve("import")));
    ListingFile.read(
        lines,
        Map.of(),
        new ListingSink() {
          @Override
          public void listing(
              long row,
              Listing listing,
              vn.chosach.screening.listings.Particulars beside,
              List<String> remarks) {
            listing(row, listing, remarks);
            addresses.add(beside.url());
            assertThat(beside.numbered()).isEqualTo(!beside.url().isEmpty());
          }

          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            found.add(listing);
            assertThat(remarks).isEmpty();
          }

          @Override
          public void refused(long row, String code, String detail) {
            throw new AssertionError(code);
          }
        },
        remark -> {});
    assertThat(found).hasSize((int) Commands.written(out().resolve("jsonl")).lines().count());
    assertThat(addresses).contains("", "https://cho.example/62");
    assertThat(found)
        .anySatisfy(
            one -> {
              assertThat(one.title()).isEqualTo("Túi Gucci rep 1:1 số \"2\"");
              assertThat(one.price()).isEqualTo(170_000);
              assertThat(one.seller()).isEqualTo("Shop 2");
              assertThat(one.id()).isEqualTo("2");
            });
  }

  /** What both print at the end, without the times. */
  private static String counts(String err) {
    return err.lines()
        .filter(line -> line.contains("rows read"))
        .map(line -> line.substring(0, line.lastIndexOf('}') + 1))
        .collect(Collectors.joining());
  }

  @Test
  void columnsGiveTheSameLinesInPiecesAndThoseWithoutATitleAreNamed() throws Exception {
    List<List<String>> rows = new ArrayList<>(MadeFiles.rows(0, 300));
    rows.set(7, List.of("7", " ", "1", "x"));
    Path csv = MadeFiles.csv(folder.resolve("a.csv"), rows);
    Path in = Files.createDirectory(folder.resolve("tệp 100% [1]"));
    Path whole = MadeFiles.parquet(in.resolve("a b+c.parquet"), NAMES, rows);
    Path without = MadeFiles.parquet(in.resolve("b.parquet"), List.of("id", "x", "y", "z"), rows);
    var plain = PlainCommand.run(Commands.CLOCK, csv.toString(), "--threshold", "50");

    var outcome =
        Commands.run(
            "screen", in, out(), "--master", "local[2]", "--format", "jsonl", "--threshold", "50");

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("b.parquet: file.has-no-title-column: [id, x, y, z]; say which it is with --map");
    assertThat(Commands.written(out().resolve("jsonl")))
        .isEqualTo(plain.out().replace(csv.toString(), whole.toString()));
    assertThat(Commands.written(out().resolve("refused")))
        .contains("\"row\":8,\"code\":\"row.title-is-missing\"")
        .contains("b.parquet");
    assertThat(without).exists();
  }

  @Test
  void oneMachineAndManyHaveTheSameOptions() throws Exception {
    Path rules =
        Files.writeString(
            folder.resolve("own.rules"),
            "[rule own.ao]\nversion: 2\ntitle: t\nweight: 55\nlaw: L\nneed: áo thun\n");
    Path in = Files.createDirectory(folder.resolve("in"));
    Path csv = Files.writeString(in.resolve("a.csv"), "x,y\nÁo thun cotton,120000\n");
    String[] options = {
      "--rules", rules.toString(), "--only-rules", "--stream", "--map", "title=x"
    };
    var plain =
        PlainCommand.run(
            Commands.CLOCK,
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(csv.toString()), java.util.Arrays.stream(options))
                .toArray(String[]::new));
    var outcome =
        Commands.run(
            "screen",
            csv,
            out(),
            "--master",
            "local[1]",
            "--format",
            "jsonl",
            options[0],
            options[1],
            options[2],
            options[3],
            options[4],
            options[5]);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(Commands.written(out().resolve("jsonl"))).isEqualTo(plain.out()).contains("own.ao");
    assertThat(out().resolve("refused/_SUCCESS")).exists();
    assertThat(out().resolve("refused/part-00000.json")).isEmptyFile();

    assertThat(Commands.run("screen", csv).code()).isEqualTo(64);
    assertThat(Commands.run("screen", csv, out(), "--threads", "2").err())
        .startsWith("chosach: unknown option --threads");
    assertThat(Commands.run("screen", csv, out(), "--map", "x=y").err())
        .startsWith("chosach: --map knows no role x");
    assertThat(Commands.run("dance").code()).isEqualTo(64);
    assertThat(Commands.run("--help").out()).contains("national screen IN");
  }
}
