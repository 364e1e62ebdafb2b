package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.decisions.Arrivals;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.decisions.Partners;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.tables.Table;
import vn.chosach.linking.text.Companies;
import vn.chosach.linking.text.Photos;
import vn.chosach.linking.text.Places;

class LinkCommandTest {

  private static final String PEOPLE =
      """
      id,name,phone,born
      1,Nguyễn Thị Hương,0912 345 678,1980-02-03
      2,Trần Văn Bình,0987654321,1975-07-01
      3,NGUYEN THI HUONG,+84912345678,03/02/1980
      4,Lê Quốc Khánh,0907111222,1990-12-12
      5,Phạm Thu Trang,0933000111,1985-05-20
      """;

  @TempDir Path folder;

  record Outcome(int code, String out, String err) {}

  static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new LinkCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aPairIsOneJsonObjectWithRowsScoreAndReasons() throws Exception {
    Outcome outcome = run(file("a.csv", PEOPLE));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).hasLineCount(1).startsWith("{\"left\":1,\"right\":3,\"score\":");
    assertThat(outcome.out())
        .contains("{\"of\":\"phone\",\"likeness\":1.00,", "speaks for it (+")
        .endsWith("]}\n");
    assertThat(outcome.err())
        .contains("columns id=id, name=name, phone=phone, born=date", "5 rows read, 0 refused");
  }

  @Test
  void linksBetweenTwoFilesNameTheRowOfEach() throws Exception {
    String b =
        file(
            "b.tsv",
            "full name\ttel\n"
                + "Đặng Hoài An\t0909999888\n"
                + "Bình Trần Văn\t(098) 765-4321\n"
                + "Võ Gia Bảo\t0911222333\n");
    Outcome outcome = run(file("a.csv", PEOPLE), b);
    assertThat(outcome.out()).as(outcome.err()).hasLineCount(1).contains("\"left\":2,\"right\":2,");
  }

  @Test
  void clustersAndTablesAreWrittenAsAsked() throws Exception {
    String csv = file("a.csv", PEOPLE);
    assertThat(run(csv, "--clusters").out()).isEqualTo("{\"cluster\":1,\"rows\":[1,3]}\n");
    assertThat(run(csv, "--format", "csv").out())
        .startsWith("\uFEFFleft,right,score,reasons\r\n1,3,")
        .contains("phone the same speaks for it");
    assertThat(run(csv, "--format", "csv", "--clusters").out())
        .isEqualTo("\uFEFFcluster,file,row\r\n1,1,1\r\n1,1,3\r\n");
  }

  @Test
  void aWrongGuessIsPutRightByTheCaller() throws Exception {
    String csv = file("a.csv", PEOPLE);
    assertThat(run(csv, "--map", "phone=id,born=text").err()).contains("phone=id, born=text");
    assertThat(run(csv, "--map", "fax=phone").err())
        .isEqualTo(
            csv
                + ": 5 rows read, 0 refused\nchosach: --map: no column fax; there are born, id,"
                + " name, phone; see ./chosach link --help\n");
    assertThat(run(csv, "--map", "phone=number plate").code()).isEqualTo(64);
  }

  @Test
  void wrongUseIsSaid() throws Exception {
    String csv = file("a.csv", PEOPLE);
    assertThat(run().err()).isEqualTo("chosach: no file; see ./chosach link --help\n");
    assertThat(run(csv, "--what").err()).contains("unknown option --what");
    assertThat(run(csv, csv, csv).code()).isEqualTo(64);
    assertThat(run(csv, "--threshold", "2").err()).contains("--threshold is 0 to 1");
    assertThat(run(csv, "--threshold").err()).contains("--threshold wants a value");
    assertThat(run(csv, "--format", "html").code()).isEqualTo(64);
    assertThat(run("--help").out()).startsWith("./chosach link A [B]");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheReason() throws Exception {
    assertThat(run(folder.resolve("none.csv").toString()).code()).isEqualTo(2);
    assertThat(run(file("empty.csv", "")).err()).contains("file.is-empty");
    assertThat(run(file("blank.csv", "\n\n")).err()).contains("file.has-no-header");
    assertThat(run(file("bare.csv", "name,phone\n")).err()).contains("file.has-no-rows");
    assertThat(run(folder.toString()).err()).contains("file.is-a-folder");
    Path picture = Files.write(folder.resolve("a.png"), new byte[4_000]);
    assertThat(run(picture.toString()).code()).isEqualTo(2);
  }

  @Test
  void oddRowsAreCountedAndNamedAndTheOthersLinked() throws Exception {
    String csv =
        file(
            "a.csv",
            PEOPLE.replace("0987654321,1975-07-01", "0987654321") + "6,\"broken\nx,1,2,3\n");
    Outcome outcome = run(csv);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("\"left\":1,\"right\":3,");
    assertThat(outcome.err())
        .contains("1 rows have another number of cells than the header: rows 2")
        .contains("row 6: row.quote-is-broken");
  }

  @Test
  void hostileCellsAndForeignEncodingsAreRead() throws Exception {
    String hostile =
        PEOPLE.replace("Trần Văn Bình", "x".repeat(10_001)).replace("Khánh", "Khánh\0\u202E");
    assertThat(run(file("a.csv", hostile)).err()).contains("1 cells are longer than 10000");
    assertThat(run(file("b.csv", "\uFEFF" + PEOPLE)).out()).contains("\"left\":1,\"right\":3,");
    Path old = folder.resolve("c.csv");
    Files.write(old, PEOPLE.getBytes(Charset.forName("UTF-16LE")));
    assertThat(run(old.toString()).out()).contains("\"left\":1,\"right\":3,");
    Outcome one = run(file("d.csv", "name\nan\n"));
    assertThat(one.code()).isZero();
    assertThat(one.out()).isEmpty();
  }

  @Test
  void anOddByteInAFileCostsNoOtherLetter() throws Exception {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write((PEOPLE + "6,Người ").getBytes(StandardCharsets.UTF_8));
    mixed.write("Müller 😀,0911000222,1970-01-01\n".getBytes(StandardCharsets.UTF_8));
    mixed.write(
        "7,Ngu\u00f6i M\u00fcller,0911000222,1970-01-01\n".getBytes(StandardCharsets.ISO_8859_1));
    Outcome outcome =
        run(Files.write(folder.resolve("a.csv"), mixed.toByteArray()).toString(), "--clusters");
    assertThat(outcome.err()).contains("7 rows read, 0 refused").doesNotContain("encoding");
    assertThat(outcome.out()).contains("\"rows\":[1,3]", "\"rows\":[6,7]");
  }

  @Test
  void aSingleColumnKeepsItsCommasAndAHeaderItsQuotes() throws Exception {
    Outcome one = run(file("a.csv", "name\nSmith, John Paul\nDoe, Jane\nJohn Paul Smith\n"));
    assertThat(one.err()).doesNotContain("another number of cells");
    assertThat(one.out()).as(one.err()).contains("\"left\":1,\"right\":3,");
    assertThat(run(file("b.csv", "\"last, first, title\";tel\nA;0912345678\nB;0912345679\n")).err())
        .contains("last, first, title=", "tel=phone");
  }

  @Test
  void columnsOfOneKindMeetHoweverTheyAreCalledAndWritten() throws Exception {
    String b = "holder|hotline\nĐặng Hoài An|(090) 999-9888\nBình Trần Văn|+84 98 765 4321\n";
    assertThat(run(file("a.csv", PEOPLE), file("b.csv", b)).err())
        .contains("name and holder=", "phone and hotline=phone");
  }

  /** Two columns of each of very many were once compared word by word, over and over. */
  @Test
  void veryManyColumnsAndVeryWideCellsAreRead() throws Exception {
    StringBuilder wide = new StringBuilder("id,name");
    StringBuilder other = new StringBuilder("id,name");
    IntStream.range(0, 400).forEach(i -> wide.append(",a").append(i));
    IntStream.range(0, 400).forEach(i -> other.append(",b").append(i));
    for (int row = 0; row < 30; row++) {
      String cells = (",x" + row + " y").repeat(399) + ",\"" + "dài, ".repeat(5_000) + "\"";
      wide.append('\n').append(row).append(",Người số ").append(row * 7919).append(cells);
      other.append('\n').append(row).append(",NGUOI SO ").append(row * 7919).append(cells);
    }
    Outcome outcome = run(file("a.csv", wide.toString()), file("b.csv", other.toString()));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines().filter(l -> l.matches(".*\"left\":(\\d+),\"right\":\\1,.*")))
        .hasSize(30);
  }

  @Test
  void jsonLinesAreReadWithAllTheirLists() throws Exception {
    String json =
        """
        {"title":"Learning to link records","authors":["Ann Lee","Bo Chen"],"year":2001}
        {"title":"A theory of clocks","authors":["Cy Doe"],"year":1999}
        {"title":"Learning to link record","authors":["B. Chen","A. Lee"],"year":2001}
        """;
    Outcome outcome = run(file("a.jsonl", json));
    assertThat(outcome.err()).contains("year=year");
    assertThat(outcome.out()).as(outcome.err()).hasLineCount(1).contains("\"left\":1,\"right\":3,");
  }

  @Test
  void aFileWithoutNamesOfColumnsLosesNoRow() throws Exception {
    Outcome outcome = run(file("a.csv", PEOPLE.substring(PEOPLE.indexOf('\n') + 1)));
    assertThat(outcome.out()).as(outcome.err()).hasLineCount(1).contains("\"left\":1,\"right\":3,");
    assertThat(outcome.err())
        .contains("read as a row, not as names", "5 rows read")
        .contains("column 1=id, column 2=text, column 3=phone, column 4=date")
        .contains("1 for same column 3", "1 for a word in common");
  }

  @Test
  void companiesAndPlacesAreTheSameHoweverTheyAreWritten() throws Exception {
    String csv =
        """
        ten doanh nghiep;dia chi
        "Công ty TNHH MTV
        An Phú";12 Lê Lợi, P. Mỹ Bình, TP. Long Xuyên, An Giang
        CTCP Bình Minh;5 Trần Phú, phường Ba Đình, Hà Nội
        HKD Sao Mai;7 Lý Thường Kiệt, P.1, Quận 5, TP.HCM
        An Phu Co., Ltd;12 Lê Lợi, phường Long Xuyên, An Giang
        """;
    Outcome outcome = run(file("a.csv", "\uFEFF" + csv));
    assertThat(outcome.err()).contains("ten doanh nghiep=company, dia chi=address");
    assertThat(outcome.out())
        .hasLineCount(1)
        .contains("\"left\":1,\"right\":4,", "\"of\":\"dia chi\",\"likeness\":1.00");
    assertThat(Companies.parted("CHI NHÁNH CÔNG TY CỔ PHẦN Sao Việt"))
        .isEqualTo(new Companies("Sao Việt", List.of("^cp", "^cn")));
    assertThat(Companies.parted("Công ty TNHH").forms()).as("nothing else is left").isEmpty();
    assertThat(Places.today("12 Main Street, Springfield")).isNull();
    assertThat(Places.today("Ấp 3, xã Vĩnh Châu, TP. Châu Đốc, An Giang"))
        .as("a commune that was parted stays, as one of its district")
        .isEqualTo("ap 3 vinh chau chau doc an giang");
  }

  @Test
  void photosAFewBitsApartAreLookedAt() throws Exception {
    Outcome outcome =
        run(
            file(
                "a.csv",
                "shop,phash,town\nA,f0e1d2c3b4a59687,Huế\nB,f0e1d2c3b4a58587,Vinh\n"
                    + "C,0f1e2d3c4b5a6978,Hội An\nD,123456789abcdef0,Cà Mau\nE,0000000000000000,x\n"));
    assertThat(outcome.err())
        .contains("phash=photo", "1 for only a letter or a few bits of a photo apart");
    assertThat(Photos.distance("f0e1d2c3b4a59687", "f0e1d2c3b4a58587")).isEqualTo(3);
    assertThat(Photos.hash("0000000000000000")).as("a plain surface").isEmpty();
  }

  @Property(tries = 200)
  void hashesSixBitsApartHaveABandInCommon(@ForAll long bits, @ForAll @Size(6) int[] flipped) {
    long other = bits;
    for (int bit : flipped) {
      other ^= 1L << bit;
    }
    Set<Integer> bands = new HashSet<>();
    IntStream.of(Photos.bands(String.format("%016x", bits))).forEach(bands::add);
    assertThat(IntStream.of(Photos.bands(String.format("%016x", other))).filter(bands::contains))
        .isNotEmpty();
  }

  @Test
  void whatIsNestedHasItsOwnColumn() throws Exception {
    String json =
        """
        {"name":"Nguyễn An","contact":{"phone":"0912345678","mail":"a@b.vn"}}
        {"name":"NGUYEN AN","contact":{"phone":"+84912345678"}}
        {"contact":null}
        {"name":"Trần Bê","tags":[]}
        """;
    Outcome outcome = run(file("a.jsonl", json));
    assertThat(outcome.err()).contains("contact.phone=phone");
    assertThat(outcome.out()).as(outcome.err()).hasLineCount(1).contains("\"left\":1,\"right\":2,");
  }

  /** Also where the file is small: it was once taken for one in which subjects stand twice. */
  @Test
  void rowsThatArriveFindWhatStandsThereAndEachOther() throws Exception {
    Path made = folder.resolve("made.csv");
    MadeSubjects.write(made, 900, 5);
    Table table = Table.of(made, remark -> {});
    Records records = RecordsReader.read(table, null, Schema.of(table, null, Map.of()));
    Linkage linkage = Linkage.of(records, new CandidateFinder(records).find(), remark -> {});
    assertThat(linkage.decide(0.5).partners()).isEqualTo(Partners.ANY);
    var arrivals = new Arrivals(records, linkage, 2);
    Map<String, String> row =
        Map.of("ho_ten", "Tạ Đình Phùng", "dien_thoai", "0912345678", "cccd", "079080123456");
    assertThat(arrivals.ask(row)).isEmpty();
    assertThat(arrivals.ask(row)).as("asking leaves nothing").isEmpty();
    assertThat(arrivals.arrive(row)).isEmpty();
    Map<String, String> again =
        Map.of("ho_ten", "TA DINH PHUNG", "dien_thoai", "+84 912 345 678", "dia_chi", "");
    assertThat(arrivals.arrive(again))
        .singleElement()
        .satisfies(partner -> assertThat(partner.record()).isEqualTo(900))
        .satisfies(partner -> assertThat(partner.reasons()).isNotEmpty());
    assertThat(arrivals.ask(row))
        .extracting(Arrivals.Partner::record)
        .containsExactlyInAnyOrder(900, 901);
    assertThatThrownBy(() -> arrivals.arrive(row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameFileGivesTheSameAnswerTwice() throws Exception {
    Path made = folder.resolve("made.csv");
    MadeSubjects.write(made, 600, 5);
    Outcome first = run(made.toString());
    assertThat(run(made.toString()).out()).isEqualTo(first.out()).isNotEmpty();
    assertThat(Agreement.of(first.out().lines(), Files.readAllLines(Path.of(made + ".truth"))).f1())
        .isGreaterThan(0.93);
  }

  @Test
  void aNumberThatManyRowsHaveJoinsNobody() throws Exception {
    StringBuilder csv = new StringBuilder("name,phone\n");
    Path made = folder.resolve("made.csv");
    MadeSubjects.write(made, 300, 9);
    Files.readAllLines(made).stream()
        .skip(1)
        .forEach(line -> csv.append(line, 0, line.indexOf(',')).append(",0900000001\n"));
    Outcome outcome = run(file("courier.csv", csv.toString()), "--clusters");
    assertThat(outcome.err())
        .contains("many have it, so it counts little: phone 0900000001 in 300 rows");
    assertThat(outcome.out().lines().mapToInt(line -> line.split(",", -1).length).max().orElse(0))
        .isLessThan(12);
  }
}
