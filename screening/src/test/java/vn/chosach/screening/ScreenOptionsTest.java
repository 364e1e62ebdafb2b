package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each option and each kind of file of {@code ./chosach screen}. */
class ScreenOptionsTest {

  private static final String RULES =
      "[rule own.bear]\nversion: 1\ntitle: t\nweight: 55\nlaw: L\nneed: gấu bông\n";

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  private Outcome run(String... args) throws Exception {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new ScreenCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z")));
    Path rules = Files.writeString(folder.resolve("own.rules"), RULES);
    var words = new java.util.ArrayList<>(List.of("--rules", rules.toString(), "--only-rules"));
    words.addAll(List.of(args));
    int code = command.run(words.toArray(String[]::new));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aMapSaysWhichColumnIsWhatAndReadsShopeesUnit() throws Exception {
    String csv = file("a.csv", "ma,cai gi,tien,name\n7,Gấu bông to,17500000000,x\n");
    assertThat(run(csv).out()).as("guessed").isEmpty();
    Outcome told = run(csv, "--map", "id=ma,title=cai gi", "--map", "price=tien/100000");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("\"id\":\"7\",\"title\":\"Gấu bông to\"")
        .contains("\"price\":175000");
  }

  @Test
  void manyThreadsSayTheSameAsOneInTheOrderOfTheRows() throws Exception {
    var csv = new StringBuilder("id,name,seller\n");
    for (int row = 1; row <= 3_000; row++) {
      csv.append(row).append(row % 3 == 0 ? ",Gấu bông số " : ",Búp bê số ").append(row);
      csv.append(",s").append(row % 7).append('\n');
    }
    String file = file("a.csv", csv.toString());
    Outcome one = run(file, "--threads", "1");
    assertThat(one.out().lines()).hasSize(1_000);
    assertThat(run(file, "--threads", "5").out()).isEqualTo(one.out());
    assertThat(run(file, "--threads", "500", "--stream").out().lines()).hasSize(1_000);
  }

  @Test
  void linesOfJsonAreReadAndABrokenOneIsNamed() throws Exception {
    String lines =
        file(
            "a.jsonl",
            """
            {"id": "x1", "name": "Gấu bông", "price": 45000, "shop_name": "Shop A"}
            {"id": "x2", "name":
            {"id": "x3", "name": "Gấu bông to"}
            """);
    Outcome outcome = run(lines);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out().lines())
        .hasSize(2)
        .anyMatch(hit -> hit.contains("\"row\":1,\"id\":\"x1\"") && hit.contains("45000"))
        .anyMatch(hit -> hit.contains("\"row\":3,\"id\":\"x3\""));
    assertThat(outcome.err()).contains("row 2: row.json-is-malformed", "3 rows read, 1 refused");
  }

  @Test
  void aWorkbookIsScreenedByTheNamesOfItsColumns() throws Exception {
    Path file = folder.resolve("a.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          """
          <worksheet><sheetData>
          <row>%s%s%s</row><row>%s%s<c r="C2"><v>45000</v></c></row>
          </sheetData></worksheet>
          """
              .formatted(
                  cell("A1", "mã"),
                  cell("B1", "tên sản phẩm"),
                  cell("C1", "giá"),
                  cell("A2", "SP-9"),
                  cell("B2", "Gấu bông"))
              .getBytes(StandardCharsets.UTF_8));
    }
    Outcome outcome = run(file.toString(), "--map", "id=mã,title=tên sản phẩm,price=giá");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("\"id\":\"SP-9\"", "\"price\":45000", "\"score\":55");
  }

  private static String cell(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  @Test
  void severalFilesAreScreenedAndOneThatCannotBeReadStopsNone() throws Exception {
    String first = file("a.csv", "name\nGấu bông\n");
    String absent = folder.resolve("absent.csv").toString();
    String last = file("b.jsonl", "{\"name\": \"Gấu bông\"}\n");
    Outcome outcome = run(first, absent, last);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out().lines())
        .hasSize(2)
        .anyMatch(hit -> hit.contains("\"file\":\"" + first))
        .anyMatch(hit -> hit.contains("\"file\":\"" + last));
    assertThat(outcome.err()).contains("absent.csv: ", "2 rows read");
  }

  @Test
  void aThresholdLeavesOutWhatScoresLess() throws Exception {
    String csv = file("a.csv", "name\nGấu bông\n");
    assertThat(run(csv, "--threshold", "55").out()).isNotEmpty();
    assertThat(run(csv, "--threshold", "56").out()).isEmpty();
  }

  @Test
  void wrongUseSaysWhatIsWrongAndScreensNothing() throws Exception {
    String csv = file("a.csv", "name\nGấu bông\n");
    assertWrong(run(csv, "--threshold", "nhiều"), "--threshold wants a number");
    assertWrong(run(csv, "--threshold", "101"), "--threshold is 0 to 100");
    assertWrong(run(csv, "--threshold", "-1"), "--threshold is 0 to 100");
    assertWrong(run(csv, "--threshold"), "--threshold wants a value");
    assertWrong(run(csv, "--threads", "x"), "--threads wants a number");
    assertWrong(run(csv, "--threads", "0"), "--threads is 1 or more");
    assertWrong(run(csv, "--map", "title"), "--map wants role=column");
    assertWrong(run(csv, "--map", "titel=name"), "--map knows no role titel");
  }

  private static void assertWrong(Outcome outcome, String why) {
    assertThat(outcome.code()).as(why).isEqualTo(64);
    assertThat(outcome.err()).contains("chosach: " + why).contains("--help");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void progressGoesToTheErrorChannelAfterEachHundredThousandRows() throws Exception {
    var csv = new StringBuilder("name\n");
    for (int row = 0; row < 200_500; row++) {
      csv.append(row == 150_000 ? "Gấu bông\n" : "Áo\n");
    }
    Outcome outcome = run(file("a.csv", csv.toString()));
    assertThat(outcome.err().lines())
        .filteredOn(line -> line.matches("[\\d,.]+ rows, [\\d,.]+ a second"))
        .hasSize(2);
    assertThat(outcome.out().lines()).singleElement().asString().contains("\"row\":150001");
  }
}
