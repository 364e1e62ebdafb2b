package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.Prices;
import vn.chosach.screening.pictures.PictureFile;

class BadInputTest {

  @TempDir Path folder;

  private ReadRows read(byte[] content) throws Exception {
    return ReadRows.of(folder, content);
  }

  private ReadRows read(String content) throws Exception {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Work that grew with the square of the row would keep this test for minutes. */
  @Test
  void aRowOfSingleLettersIsReadLikeAnyOther() {
    Screener screener = Rules.library();
    for (String piece : List.of("a ", "a . ", "a.", "h . à . n ", "1 a ")) {
      Listing listing = Listing.of(piece.repeat(90_000 / piece.length()) + "súng", 1);
      assertThat(screener.screen(listing).score()).as(piece).isZero();
    }
  }

  @Test
  void aBrokenQuoteCostsOneRow() throws Exception {
    ReadRows kept =
        read(
            """
            id,name,price
            1,"áo, "đẹp" quá",1000
            2,"quần chưa đóng,2000
            3,váy,3000
            4,"nón ""xịn""
            hai dòng",4000
            5,dép,5000
            """);
    assertThat(kept.refused).containsExactly("2:row.quote-is-broken");
    assertThat(kept.rows)
        .containsExactly("1:áo, \"đẹp\" quá", "3:váy", "4:nón \"xịn\"\nhai dòng", "5:dép");
  }

  @Test
  void aQuoteThatNeverClosesCostsOneRow() throws Exception {
    ReadRows kept = read("id,name\n1,áo\n2,\"quần\n3,váy\n4,dép\n");
    assertThat(kept.refused).containsExactly("2:row.quote-is-broken");
    assertThat(kept.rows).containsExactly("1:áo", "3:váy", "4:dép");
  }

  @Test
  void theEncodingIsDetectedAndSaid() throws Exception {
    String text = "id;tên sản phẩm;giá\n1;túi đẹp;1000\n";
    assertThat(read(text).listings.getFirst().title()).isEqualTo("túi đẹp");
    ReadRows wide = read(text.getBytes(StandardCharsets.UTF_16));
    assertThat(wide.listings.getFirst().title()).isEqualTo("túi đẹp");
    assertThat(wide.about).anyMatch(remark -> remark.startsWith("encoding UTF-16"));
    ReadRows old =
        read(
            Normalizer.normalize("id,name\n1,giày có đế\n", Normalizer.Form.NFC)
                .getBytes(Charset.forName("windows-1258")));
    assertThat(old.about).contains("encoding windows-1258");
  }

  @Test
  void undecodableBytesAreRemarked() throws Exception {
    byte[] start = ("id,name\n" + "1,áo đẹp\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(start);
    all.write(new byte[] {'2', ',', 'x', (byte) 0xFF, (byte) 0xFE, '\n'});
    assertThat(read(all.toByteArray()).remarks).containsExactly("row.has-undecodable-bytes");
  }

  @Test
  void pricesAsPeopleWriteThem() {
    assertThat(Prices.read("17tr5")).isEqualTo(17_500_000);
    assertThat(Prices.read("1tr200")).isEqualTo(1_200_000);
    assertThat(Prices.read("175k")).isEqualTo(175_000);
    assertThat(Prices.read("1.200.000đ")).isEqualTo(1_200_000);
    assertThat(Prices.read("1,200,000 VNĐ")).isEqualTo(1_200_000);
    assertThat(Prices.read("99000.0")).isEqualTo(99_000);
    for (String price :
        List.of("152145.5", "152,145.00", "152.145,50", "152\u00a0145", "152145.123")) {
      assertThat(Prices.read(price)).as(price).isEqualTo(152_145);
    }
    assertThat(Prices.read("152145.00000000003")).isEqualTo(152_145);
    assertThat(Prices.read("1 520.145")).as("neither groups nor a fraction").isEqualTo(Prices.NONE);
    assertThat(Prices.read("₫175")).isEqualTo(175);
    for (String none : List.of("-1", "-50000", "", "liên hệ", "NaN", "9".repeat(40), "1e99")) {
      assertThat(Prices.read(none)).as(none).isEqualTo(Prices.NONE);
    }
    assertThat(Prices.inText("Giày đẹp giá chỉ 1tr2 thôi")).isEqualTo(1_200_000);
    assertThat(Prices.inText("Kem trộn 350.000đ/hũ")).isEqualTo(350_000);
    for (String none :
        List.of("Túi 5 màu", "Hộp 6 kẹo", "Gọi 0912.345.678", "Mua 2 mẫu", "Áo khoác 2K24 mới")) {
      assertThat(Prices.inText(none)).as(none).isEqualTo(Prices.NONE);
    }
  }

  @Test
  void aPriceInAnotherCurrencyIsSaidToBeUnreadableAndNotTakenForDong() throws Exception {
    ReadRows kept =
        read("id,name,price\n1,áo,$12\n2,áo,12.50 USD\n3,áo,1.200 €\n4,áo,99 tệ\n5,áo,₩12000\n");
    assertThat(kept.listings).hasSize(5).allMatch(one -> one.price() == Prices.NONE);
    assertThat(kept.remarks).filteredOn(one -> one.equals("price.is-unreadable")).hasSize(5);
  }

  @Test
  void aPriceThatLiesIsTakenFromTheTitle() throws Exception {
    ReadRows kept = read("id,name,price\n1,Đồng hồ 17tr5,₫175\n2,áo,-1\n3,áo,4500000000\n");
    assertThat(kept.listings)
        .extracting(Listing::price)
        .containsExactly(17_500_000L, -1L, 4_500_000_000L);
    assertThat(kept.remarks)
        .contains("price.is-implausible", "price.may-be-in-shopee-units")
        .doesNotContain("price.taken-in-shopee-units");
  }

  @Test
  void shopeesUnitFollowsFromTheColumnsAndFromTheMap() throws Exception {
    assertThat(read("name,price,historical_sold\náo,4500000000,1\n").listings.getFirst().price())
        .isEqualTo(45_000);
    Path file = folder.resolve("mapped.csv");
    Files.writeString(file, "a,b\náo,4500000000\n");
    ReadRows kept = new ReadRows();
    ListingFile.read(file, Map.of("title", "a", "price", "b/100000"), kept, x -> {});
    assertThat(kept.listings.getFirst().price()).isEqualTo(45_000);
  }

  @Test
  void aGiantDescriptionAndScriptsDoNoHarm() throws Exception {
    String giant = "a<script>alert(1)</script> ".repeat(400_000);
    ReadRows kept = read("id,name,description\n1,Dép,\"" + giant + "\"\n2,áo,b\n");
    assertThat(kept.rows).containsExactly("1:Dép", "2:áo");
    assertThat(Rules.library().screen(kept.listings.getFirst()).score()).isZero();
  }

  @Test
  void malformedJsonLinesAreRefusedOneByOne() throws Exception {
    ReadRows kept =
        read(
            """
            {"id":1,"name":"áo \\u0111ẹp","price":1000,"seller":{"name":"s"}}
            {"id":2,"name":
            {"id":3,"price":5}
            %s
            {"id":5,"name":"dép","tags":["x",{"y":[1]}]}
            """
                .formatted("[".repeat(100_000)));
    assertThat(kept.rows).containsExactly("1:áo đẹp", "5:dép");
    assertThat(kept.listings.getFirst().seller()).isEqualTo("s");
    assertThat(kept.refused)
        .containsExactly(
            "2:row.json-is-malformed", "3:row.title-is-missing", "4:row.json-is-malformed");
  }

  private static byte[] workbook(String sheet, String shared) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(shared.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static final String SHEET =
      """
      <worksheet><sheetData>
      <row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row><c r="A2" t="inlineStr"><is><t>áo</t></is></c><c r="C2"><v>45000</v></c></row>
      <row><c r="C3"><v>1</v></c></row>
      </sheetData></worksheet>
      """;

  @Test
  void aWorkbookIsReadWithGapsAndABadRow() throws Exception {
    ReadRows kept = read(workbook(SHEET, "<sst><si><t>name</t></si><si><t>price</t></si></sst>"));
    assertThat(kept.rows).containsExactly("1:áo");
    assertThat(kept.listings.getFirst().price()).isEqualTo(45_000);
    assertThat(kept.refused).containsExactly("2:row.title-is-missing");
  }

  @Test
  void externalEntitiesInAWorkbookAreNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    String shared =
        "<!DOCTYPE sst [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><sst><si><t>name</t></si>"
            + "<si><t>&x;</t></si></sst>";
    try {
      ReadRows kept = read(workbook(SHEET, shared));
      assertThat(kept.about.toString()).doesNotContain("SECRET");
    } catch (FileRefused refused) {
      assertThat(refused.code()).isEqualTo("file.xml-is-broken");
    }
  }

  @Test
  void aZipBombIsRefused() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><si><t>name".getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 1_100; i++) {
        zip.write(block);
      }
    }
    assertThatThrownBy(() -> ListingFile.read(file, Map.of(), new ReadRows(), x -> {}))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("file.zip-unpacks-too-large");
  }

  @Test
  void aGiantCellOfAWorkbookCostsItsRowOnly() throws Exception {
    Path file = folder.resolve("giant.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(
          ("<worksheet><sheetData>" + inline("title", "price") + "<row><c t=\"inlineStr\"><is><t>")
              .getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      java.util.Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 40; i++) {
        zip.write(block);
      }
      zip.write(
          ("</t></is></c></row>" + inline("Áo thun", "1000") + "</sheetData></worksheet>")
              .getBytes(StandardCharsets.UTF_8));
    }
    var kept = new ReadRows();
    ListingFile.read(file, Map.of(), kept, x -> {});
    assertThat(kept.refused).containsExactly("1:row.is-too-long");
    assertThat(kept.rows).containsExactly("2:Áo thun");
  }

  private static String inline(String... cells) {
    return java.util.Arrays.stream(cells)
        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
        .collect(java.util.stream.Collectors.joining("", "<row>", "</row>"));
  }

  /** A million of them are one kilobyte packed. */
  @Test
  void emptySharedStringsAreNotFree() throws Exception {
    Path file = folder.resolve("strings.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
      byte[] block = "<si/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 90; i++) {
        zip.write(block);
      }
      zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> ListingFile.read(file, Map.of(), new ReadRows(), x -> {}))
        .hasMessageContaining("file.zip-unpacks-too-large");
  }

  @Test
  void filesThatAreNoListingsAreRefusedWithAReason() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("file.is-empty");
    assertThatThrownBy(() -> read("a,b\n1,2\n")).hasMessageContaining("file.has-no-title-column");
    assertThatThrownBy(() -> read(binary("%PDF-1.7\n%"))).hasMessageContaining("file.is-no-table");
    assertThatThrownBy(() -> read(binary("\u0089PNG\r\n")))
        .hasMessageContaining("file.is-no-table");
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isInstanceOf(FileRefused.class);
  }

  /** What a packed file looks like: every byte is as frequent as any other. */
  private static byte[] binary(String start) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
    byte[] noise = new byte[9_000];
    new java.util.Random(5).nextBytes(noise);
    out.writeBytes(noise);
    return out.toByteArray();
  }

  @Test
  void aPictureThatLiesAboutItsTypeIsJudgedByItsContent() throws Exception {
    assertThatThrownBy(() -> PictureFile.prints("<html>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("picture.type-is-unknown");
    byte[] jpeg =
        Files.readAllBytes(SharedData.listings().resolve("pdq-reference-images/misc/RGB.jpg"));
    assertThatThrownBy(() -> PictureFile.prints(java.util.Arrays.copyOf(jpeg, 300)))
        .isInstanceOf(PictureFile.PictureFileRefused.class);
  }
}
