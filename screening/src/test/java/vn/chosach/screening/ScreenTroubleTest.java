package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./chosach screen} says when something stands in its way. */
class ScreenTroubleTest {

  private static final String RULES =
      "[rule own.bear]\nversion: 1\ntitle: Bán gấu\nweight: 55\nlaw: L\nneed: gấu bông\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private record Outcome(int code, String out, String err) {}

  private int into(OutputStream out, String... args) throws Exception {
    Path rules = Files.writeString(folder.resolve("own.rules"), RULES);
    var words = new java.util.ArrayList<>(List.of("--rules", rules.toString(), "--only-rules"));
    words.addAll(List.of(args));
    return new ScreenCommand(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z")))
        .run(words.toArray(String[]::new));
  }

  private Outcome run(String... args) throws Exception {
    err.reset();
    var out = new ByteArrayOutputStream();
    int code = into(out, args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aResultThatCannotBeWrittenIsNoSuccess() throws Exception {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(into(full, file("a.csv", "name\nGấu bông\n"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
  }

  @Test
  void aColumnThatTheFileDoesNotHaveIsNamed() throws Exception {
    String csv = file("a.csv", "name,gia\nGấu bông,1000\n");
    Outcome outcome = run(csv, "--map", "price=gia_ban");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("file.has-no-such-column: [price=gia_ban]", "[name, gia]");
    String comma = file("b.csv", "\"tên, loại\",giá\nGấu bông,1000\n");
    assertThat(run(comma, "--map", "title=tên, loại,price=giá").out()).contains("\"price\":1000");
  }

  @Test
  void aFileGivenTwiceIsReadOnce() throws Exception {
    String csv = file("a.csv", "name\nGấu bông\n");
    Outcome outcome = run(csv, folder.resolve("./a.csv").toString());
    assertThat(outcome.out().lines()).hasSize(1);
    assertThat(outcome.err()).contains("given twice, read once");
  }

  @Test
  void whatAFileHoldsDoesNotSteerTheTerminal() throws Exception {
    Outcome outcome = run(file("a.csv", "id,name\n\u001b]0;owned\u0007\u202e,\n2,Gấu bông\n"));
    assertThat(outcome.err()).contains("row.title-is-missing: ·]0;owned··");
    assertThat(outcome.err().chars().filter(c -> c < ' ' && c != '\n' && c != '\r')).isEmpty();
  }

  @Test
  void rulesThatAreNoUtf8AndNoRulesAtAllAreSaidToBeSo() throws Exception {
    String csv = file("a.csv", "name\nGấu bông\n");
    Path wide = folder.resolve("wide.rules");
    Files.write(wide, RULES.getBytes(StandardCharsets.UTF_16));
    Outcome outcome = run(csv, "--rules", wide.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("rules.file-is-not-utf-8").contains("save it as UTF-8");
    var command =
        new ScreenCommand(
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z")));
    assertThat(command.run(new String[] {csv, "--only-rules"})).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no rule to screen with");
  }

  @Test
  void longTextsWaitOutsideTheMemoryAndAreReportedInOrder() throws Exception {
    var csv = new StringBuilder("name,description\n");
    for (int row = 1; row <= 90; row++) {
      csv.append("Gấu bông ")
          .append(row)
          .append(',')
          .append("vải mềm ".repeat(11_250))
          .append('\n');
    }
    csv.append("Gấu bông dài,").append("vải mềm ".repeat(22_500)).append('\n');
    Outcome outcome = run(file("a.csv", csv.toString()));
    assertThat(outcome.out().lines()).hasSize(91);
    assertThat(outcome.out().lines().skip(89).findFirst().orElse("")).contains("\"row\":90,");
    assertThat(outcome.err()).contains("row.text-is-cut=1");
  }

  @Test
  void theHtmlReportNamesFilesRulesAndReasonsInWords() throws Exception {
    String csv = file("a.csv", "id,name\n1,\u202eGấu bông\n2,\n");
    String absent = folder.resolve("absent.csv").toString();
    Outcome outcome = run(csv, absent, "--format", "html");
    assertThat(outcome.out())
        .contains("Đã đọc: " + csv)
        .contains("Không đọc được hết: " + absent + " (không có tệp như vậy)")
        .contains("<td>Bán gấu (own.bear)</td>")
        .contains("<td>thiếu tên hàng</td>")
        .contains("overflow-wrap:anywhere")
        .doesNotContain("\u202e", "<td>row.");
    assertThat(run(absent, "--format", "html").out()).contains("Không có tin rao nào");
  }

  @Test
  void noCellBeginsAFormulaWhateverPartsTheCellsInTheSpreadsheet() throws Exception {
    String csv = file("a.csv", "name,seller\n\"Gấu bông;=cmd|x;\"\" -2;đẹp\n\t@a\",＝1\n");
    assertThat(run(csv, "--format", "csv").out())
        .contains("\"Gấu bông;'=cmd|x;\"\" '-2;đẹp\n\t'@a\"")
        .contains(",'＝1,");
  }

  @Test
  void aMatchBeginsAtItsFirstLetterAndEndsAtItsLast() throws Exception {
    String csv =
        file(
            "a.csv",
            "name\n😀❤\uFE0FGấu 𝐛ông\u200B to\n\u200DGâ\u0301u bo\u0302ng\nlỗi,Ga\u0302\u0301u bông!\n");
    assertThat(run(csv).out().lines())
        .hasSize(2)
        .anyMatch(hit -> hit.contains("\"start\":4,\"end\":13,\"text\":\"Gấu 𝐛ông\""))
        .anyMatch(hit -> hit.contains("\"start\":1,\"end\":11,\"text\":\"Gâ\u0301u bo\u0302ng\""));
  }

  @Test
  void columnsOfTheSameNameArePointedOut() throws Exception {
    Outcome outcome = run(file("a.csv", "name,Tên,name\nGấu bông,x,y\n"));
    assertThat(outcome.err()).contains("columns-doubled name");
    assertThat(outcome.out()).contains("Gấu bông");
  }
}
