package vn.chosach.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Recipient.Purpose;

/** Marks at the end and in the list of recipients, as they stand on the paper. */
class PrintedMarksTest {

  @Test
  void an_end_mark_that_was_typed_is_printed_once() throws Exception {
    assertThat(printed("Trên đây là báo cáo./.")).contains("báo cáo./.").doesNotContain("././.");
    assertThat(printed("Trên đây là báo cáo. ./.")).contains("báo cáo./.");
    assertThat(printed("Thực hiện trước 30/11/2026.")).contains("30/11/2026./.");
  }

  @Test
  void who_is_addressed_is_not_named_again_under_as_above() throws Exception {
    String text = printed("Đề nghị phối hợp.");
    assertThat(text.split("Công an tỉnh", -1)).as("named once").hasSize(2);
    assertThat(text).contains("- Như trên;", "- Thuế tỉnh (để p/h);");
  }

  @Test
  void marks_that_nobody_sees_are_not_printed_and_letters_without_glyph_are_named() {
    assertThat(Letters.visible("a\u200bb\u00adc\ufeff\u0007")).isEqualTo("abc");
    assertThat(Letters.missing("Hàng giả → nhãn “Đẹp”\u00a0– 5 ₫\u200b\n")).isEmpty();
    assertThat(Letters.missing("nhãn 耐克 và 耐 🔥")).isEqualTo("耐 克 🔥");
  }

  private static String printed(String last) throws Exception {
    PrintedPaper sample = Samples.of(Kinds.of(Kinds.LETTER).orElseThrow());
    var printedPaper =
        new PrintedPaper(
            sample.kind(),
            sample.head(),
            sample.number(),
            sample.day(),
            sample.subject(),
            List.of("Công an tỉnh"),
            Content.of(List.of(Block.words(last))),
            List.of(
                new Recipient("CA-AG", "Công an tỉnh", Purpose.CARRY_OUT),
                new Recipient("THUE-AG", "Thuế tỉnh", Purpose.COORDINATE)),
            sample.signature(),
            null,
            null);
    byte[] docx = Filling.of(ShippedTemplates.of(printedPaper.kind().shape()), printedPaper);
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }
}
