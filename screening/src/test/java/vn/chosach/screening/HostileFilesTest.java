package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/** Files that would cost a row, the memory or the day if they were taken at their word. */
class HostileFilesTest {

  private static final String INLINE = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";

  @TempDir Path folder;

  private ReadRows read(byte[] content) throws Exception {
    return ReadRows.of(folder, content);
  }

  private ReadRows read(String content) throws Exception {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aQuoteThatClosesInsideItsCellDoesNotSwallowTheNextRow() throws Exception {
    ReadRows kept =
        read("id,name,note\n1,\"Giày\" nam,x\n2,Nón \"xịn\",\"hai\ndòng\"\n3,\"áo\" ,y\n");
    assertThat(kept.rows).containsExactly("1:Giày nam", "2:Nón \"xịn\"", "3:áo");
    assertThat(kept.refused).isEmpty();
    ReadRows doubtful = read("id,name,note\n1,\"Giày \"hỏng,x\n2,áo,y\n");
    assertThat(doubtful.refused).containsExactly("1:row.quote-is-broken");
    assertThat(doubtful.rows).containsExactly("2:áo");
  }

  /** Each row was read to the end of the file before: minutes for some megabytes. */
  @Test
  @Timeout(60)
  void quotesThatNeverCloseCostTheirRowsAndNotTheDay() throws Exception {
    for (String row : List.of("1,\"áo,2\n", "\"1,áo,2\n", "1,\" áo,2\n")) {
      ReadRows kept = read("id,name,price\n" + row.repeat(100_000) + "9,váy,3\n");
      assertThat(kept.rows).as(row).containsExactly("100001:váy");
      assertThat(kept.refused).as(row).hasSize(100_000);
    }
  }

  @Test
  @Timeout(60)
  void aFileOfUnclosedQuotesIsReadLineByLineInTheEnd() throws Exception {
    ReadRows kept = read("name,id\n" + "\" áo,1\n".repeat(300_000));
    assertThat(kept.refused).hasSize(300_000);
    assertThat(kept.about).anyMatch(remark -> remark.startsWith("quotes-unclosed "));
  }

  @Test
  void aQuoteThatNeverClosesCostsOneRowOfABigFileToo() throws Exception {
    Path file = folder.resolve("big.csv");
    Files.writeString(file, "id,name\n1,\"quần\n" + "2,váy đẹp\n".repeat(4_000_000));
    long[] counts = new long[2];
    ListingFile.read(
        file,
        Map.of(),
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> odd) {
            counts[0]++;
          }

          @Override
          public void refused(long row, String code, String detail) {
            counts[1]++;
          }
        },
        remark -> {});
    assertThat(counts).containsExactly(4_000_000, 1);
  }

  @Test
  void linesOfAnOldMacBlankLinesAndASeparatorLineAreUnderstood() throws Exception {
    assertThat(read("id,name\r1,áo\r2,váy\r").rows).containsExactly("1:áo", "2:váy");
    assertThat(read("\n\r\n,\nid,name\n1,áo\n").rows).containsExactly("1:áo");
    assertThat(read("sep=;\nid;name\n1;áo, váy\n").rows).containsExactly("1:áo, váy");
  }

  @Test
  void whatIsNoTextIsSaidToBeNone() throws Exception {
    assertRefused(new byte[5_000], "file.is-no-table");
    assertRefused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "file.is-no-table");
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("id,name\n1,áo\n".getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(packed.toByteArray(), "file.is-packed");
    assertThatThrownBy(() -> ListingFile.read(folder, Map.of(), new ReadRows(), x -> {}))
        .hasMessageContaining("file.is-a-folder");
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> ListingFile.read(absent, Map.of(), new ReadRows(), x -> {}))
        .hasMessageContaining("file.does-not-exist");
  }

  @Test
  void theWidestUnicodeIsReadByItsMark() throws Exception {
    assertThat(read("\uFEFFid,name\n1,áo\n".getBytes(Charset.forName("UTF-32LE"))).rows)
        .containsExactly("1:áo");
  }

  private void assertRefused(byte[] content, String code) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(code);
  }

  @Test
  void anEscapeInJsonHasFourHexadecimalDigits() throws Exception {
    ReadRows kept = read("{\"name\":\"\\u-123\"}\n{\"name\":\"\\u00e1o\"}\n");
    assertThat(kept.rows).containsExactly("2:áo");
    assertThat(kept.refused).containsExactly("1:row.json-is-malformed");
  }

  @Test
  void anArrayIsReadWhereverItsLinesBreak() throws Exception {
    assertThat(read("[{\"name\":\"áo }\"},{\"name\":\"d\\\"ép\"}]").rows)
        .containsExactly("1:áo }", "2:d\"ép");
    assertThat(
            read("\n [\n {\n  \"name\": \"áo\",\n \"tags\": [{}]\n },\n {\"name\":\"dép\"}\n]\n")
                .rows)
        .containsExactly("1:áo", "2:dép");
    assertThat(read("[\r{\"name\":\"áo\"},\r{\"name\":\"dép\"}\r]").rows)
        .containsExactly("1:áo", "2:dép");
    assertThat(read("{\"name\":\"áo\"},\n{\"name\":\"dép\"},\n").rows)
        .containsExactly("1:áo", "2:dép");
  }

  @Test
  void aBrokenElementOfAnArrayCostsItselfOnly() throws Exception {
    ReadRows kept =
        read(
            """
            [
              {
                "name": "áo,
                "price": 1
              },
              {"name": "dép", "price": },
              17,
              {
                "name": "mũ"
              },
              {"name": "tất"
            """);
    assertThat(kept.rows).containsExactly("4:mũ");
    assertThat(kept.refused)
        .containsExactly(
            "1:row.json-is-malformed",
            "2:row.json-is-malformed",
            "3:row.json-is-malformed",
            "5:row.json-is-malformed");
  }

  @Test
  void jsonWithoutAWholeObjectIsRefusedAsAWhole() {
    assertRefused("[{\"name\": }, 2]".getBytes(), "file.is-no-json-lines");
    assertRefused("{\n  \"name\": \"a\"\n}\n".getBytes(), "file.is-no-json-lines");
  }

  @Test
  void aLineOfJsonWithoutEndTakesNoMoreMemoryThanARow() throws Exception {
    Path file = folder.resolve("long.jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"name\":\"");
      for (int i = 0; i < 400; i++) {
        out.write("x".repeat(100_000));
      }
      out.write("\"}\n{\"name\":\"áo\"}\n");
    }
    ReadRows kept = new ReadRows();
    ListingFile.read(file, Map.of(), kept, x -> {});
    assertThat(kept.refused).containsExactly("1:row.is-too-long");
    assertThat(kept.rows).containsExactly("2:áo");
  }

  private Path workbook(Map<String, String> parts) throws Exception {
    Path file = folder.resolve("book.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String sheet(String... rows) {
    return "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>";
  }

  @Test
  void emptyRowsOfASheetArePassedOverAndTheOthersKeepTheirNumbers() throws Exception {
    String sheet =
        sheet(
            "<row r=\"2\">" + INLINE.formatted("A2", "name") + "</row>",
            "<row r=\"3\">" + INLINE.formatted("A3", "áo") + "</row>",
            "<row r=\"4\"><c r=\"A4\" s=\"1\"/></row>",
            "<row r=\"7\">" + INLINE.formatted("A7", "váy") + INLINE.formatted("XFD7", "z"),
            "</row>");
    ReadRows kept = new ReadRows();
    ListingFile.read(workbook(Map.of("xl/worksheets/sheet1.xml", sheet)), Map.of(), kept, x -> {});
    assertThat(kept.rows).containsExactly("1:áo", "5:váy");
    assertThat(kept.refused).isEmpty();
  }

  @Test
  void theFirstSheetThatIsShownIsRead() throws Exception {
    String book =
        """
        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <sheets><sheet name="a" state="hidden" r:id="i1"/><sheet name="b" r:id="i2"/></sheets>
        </workbook>
        """;
    String relations =
        "<Relationships><Relationship Id=\"i1\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"i2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>";
    ReadRows kept = new ReadRows();
    ListingFile.read(
        workbook(
            Map.of(
                "xl/workbook.xml",
                book,
                "xl/_rels/workbook.xml.rels",
                relations,
                "xl/worksheets/sheet1.xml",
                sheet("<row>" + INLINE.formatted("A1", "x") + "</row>"),
                "xl/worksheets/sheet2.xml",
                sheet(
                    "<row>" + INLINE.formatted("A1", "name") + "</row>",
                    "<row>" + INLINE.formatted("A2", "áo") + "</row>"))),
        Map.of(),
        kept,
        x -> {});
    assertThat(kept.rows).containsExactly("1:áo");
  }

  @Test
  void aSheetThatUnpacksToAHundredTimesItsSizeIsRefused() throws Exception {
    for (String filling :
        List.of("<row/>", "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>")) {
      Path file =
          workbook(
              Map.of(
                  "xl/worksheets/sheet1.xml",
                  sheet(filling.repeat(80_000_000 / filling.length()))));
      assertThatThrownBy(() -> ListingFile.read(file, Map.of(), new ReadRows(), x -> {}))
          .hasMessageContaining("file.zip-unpacks-too-large");
    }
  }
}
