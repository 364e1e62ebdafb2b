package vn.chosach.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Recipient.Purpose;

/** What officials type or paste as they know it from paper. */
class BodyTextTest {

  @Test
  void marks_that_the_layout_prints_are_taken_off_lists() {
    assertThat(BodyText.listed("- Công an tỉnh;\n– Thuế tỉnh .\n\n•  Sở Công Thương"))
        .containsExactly("Công an tỉnh", "Thuế tỉnh", "Sở Công Thương");
  }

  @Test
  void lines_of_recipients_that_the_layout_prints_are_not_printed_twice() {
    assertThat(
            BodyText.recipients(
                "- Như trên;\n- ca-ag | Công an tỉnh (để p/h);\n- UBND tỉnh (b/c);\n"
                    + "- UBND tỉnh (b/c);\n- Lưu: VT, NV."))
        .containsExactly(
            new Recipient("CA-AG", "Công an tỉnh", Purpose.COORDINATE),
            new Recipient(null, "UBND tỉnh", Purpose.REPORT));
  }

  @Test
  void the_abstract_of_a_letter_has_no_about_of_its_own() {
    assertThat(BodyText.withoutAbout("V/v phối hợp kiểm tra")).isEqualTo("phối hợp kiểm tra");
    assertThat(BodyText.withoutAbout("Về việc: phối hợp")).isEqualTo("phối hợp");
    assertThat(BodyText.withoutAbout("Về nguồn hàng")).isEqualTo("Về nguồn hàng");
  }

  @Test
  void ends_of_lines_of_word_and_pdf_are_ends_of_lines() {
    assertThat(BodyText.lines("Một\u000bHai\fBa\u2028Bốn"))
        .containsExactly("Một", "Hai", "Ba", "Bốn");
  }

  @Test
  void a_table_that_is_not_there_is_named() {
    List<Block> one =
        List.of(new Block.Figures("Bảng", List.of(Block.BlockColumn.words("Tên", 4)), List.of()));
    assertThat(BodyText.missingTable("Mở đầu\n[[bảng 1]]", one)).isEmpty();
    assertThat(BodyText.missingTable("[[bảng 1]]\n[[ bảng 3 ]]", one)).contains("3");
    assertThat(BodyText.missingTable("[[bảng 1]]", List.of())).contains("1");
  }
}
