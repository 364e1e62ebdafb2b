package vn.chosach.documents.reading;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.layout.Samples;
import vn.chosach.documents.layout.ShippedTemplates;

/** What is checked and printed without looking into the file is what the file says. */
class DrawnPaperTest {

  /** Line ends of three machines, blanks at the ends, marks of XML, letters in two pieces. */
  private static final String ODD =
      " Một\r\nhai\rba\n bốn\tnăm  sáu <b> & \"bảy\" ế ]]> \u00a0tám ";

  /** One kind of each look, in four states. */
  static Stream<PrintedPaper> papers() {
    return Kinds.all().stream()
        .collect(groupingBy(kind -> List.of(kind.shape(), kind.signedInRows())))
        .values()
        .stream()
        .map(List::getFirst)
        .flatMap(kind -> Stream.of(Samples.of(kind), open(kind), marked(kind), odd(kind)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void its_sheet_is_that_of_the_file(PrintedPaper paper) throws Exception {
    byte[] template = ShippedTemplates.of(paper.kind().shape());
    byte[] file = Filling.of(template, paper);
    Sheet read = SheetReader.read(file);
    assertThat(new DrawnPaper(template, paper).sheet()).isEqualTo(read);
    var written = new DrawnPaper(template, paper);
    assertThat(SheetReader.read(written.docx())).isEqualTo(read);
    assertThat(written.sheet()).isEqualTo(read);
    assertThat(new DrawnPaper(file, paper.subject()).look()).isEqualTo(written.look());
  }

  private static PrintedPaper open(DocumentKind kind) {
    return like(Samples.of(kind), null, List.of(), PrintedPaper.Signature.OPEN);
  }

  private static PrintedPaper marked(DocumentKind kind) {
    PrintedPaper like = Samples.of(kind);
    return like(like, 123, List.of(PrintedPaper.SIGNED_BY + "A", "B"), like.signature());
  }

  private static PrintedPaper odd(DocumentKind kind) {
    List<Block> figures =
        Samples.of(Kinds.of(Kinds.PERIODIC_REPORT).orElseThrow()).content().body();
    return Samples.of(
        kind,
        new Content(
            List.of(ODD),
            List.of(
                Block.heading(Block.Level.ARTICLE, "Điều 1." + ODD),
                Block.heading(Block.Level.CHAPTER, ODD),
                Block.words(ODD),
                Block.words("")),
            List.of(
                new Content.Annex(ODD, List.of(Block.words(ODD))),
                new Content.Annex("Số liệu", figures))),
        Urgency.EXPRESS);
  }

  private static PrintedPaper like(
      PrintedPaper like,
      @Nullable Integer number,
      List<String> mark,
      PrintedPaper.Signature signature) {
    return new PrintedPaper(
        like.kind(),
        like.head(),
        number,
        number == null ? null : like.day(),
        like.subject(),
        like.addressees(),
        like.content(),
        like.recipients(),
        signature,
        like.urgency(),
        "nhật ký 1234",
        mark);
  }
}
