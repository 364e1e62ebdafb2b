package vn.chosach.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What leaves for a spreadsheet does nothing there, and says the same. */
class PaperTest {

  private static final String DANGER = "=+-@\t\r\n";

  @Test
  void what_looks_like_a_formula_is_made_a_text() {
    assertThat(Csv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(Csv.cell("+84 296")).isEqualTo("'+84 296");
    assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(Csv.cell(" =1+1")).as("blanks before it do not help").isEqualTo("' =1+1");
    assertThat(Csv.cell("＝1+1")).as("nor does the wide form").isEqualTo("'＝1+1");
    assertThat(Csv.cell("-12")).as("a number stays one").isEqualTo("-12");
    assertThat(Csv.cell("Chợ Vàm, Phú Tân")).isEqualTo("\"Chợ Vàm, Phú Tân\"");
  }

  @Test
  void what_is_not_known_is_an_empty_cell_and_zero_is_zero() throws IOException {
    Table table =
        table("Số vụ", List.of(new Table.TableValue(null, "–", null, false), value(0), value(7)));
    assertThat(csv(table)).endsWith("Số vụ,,0,7\r\n");
    try (var book = book(table)) {
      var row = book.getSheetAt(0).getRow(2);
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(row.getCell(2).getNumericCellValue()).isZero();
      assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(7);
    }
  }

  @Property(tries = 500)
  void no_cell_of_a_csv_begins_like_a_formula(@ForAll("texts") String text) {
    String cell = Csv.cell(text);
    String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
    assertThat(harmful(bare)).as(cell).isFalse();
  }

  @Property(tries = 60)
  void no_cell_of_a_workbook_is_a_formula_or_looks_like_one(@ForAll("texts") String text)
      throws IOException {
    try (var book = book(table(text, List.of(new Table.TableValue(null, text, null, false))))) {
      for (var row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          if (cell.getCellType() == CellType.STRING) {
            assertThat(harmful(cell.getStringCellValue())).as(text).isFalse();
          }
        }
      }
    }
  }

  private static boolean harmful(String cell) {
    return !cell.isEmpty() && DANGER.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+");
  }

  /** Texts that begin with anything, the dangerous often, and hold anything. */
  @Provide
  Arbitrary<String> texts() {
    return net.jqwik.api.Combinators.combine(
            Arbitraries.of("", "=", "+", "-", "@", "\t", "\r", "\n", " ", "'", "\"", "\u00a0"),
            Arbitraries.of("", "=", "-", "1", "@"),
            Arbitraries.strings().withChars("=+-@\t\r\n\", ;|ăệ0123ABC()!'").ofMaxLength(12))
        .as((first, second, rest) -> first + second + rest);
  }

  private static Table table(String label, List<Table.TableValue> values) {
    return new Table(
        "bang", label, List.of("Cột"), List.of(new Table.TableRow(label, 0, null, values)));
  }

  private static Table.TableValue value(long number) {
    return new Table.TableValue(number, String.valueOf(number), null, false);
  }

  private static String csv(Table table) {
    return new String(Csv.of(table), StandardCharsets.UTF_8);
  }

  private static XSSFWorkbook book(Table table) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Xlsx.of(List.of(table))));
  }
}
