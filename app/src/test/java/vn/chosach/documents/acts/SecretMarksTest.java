package vn.chosach.documents.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;

/** State secrets stay out of the system (Luật 117/2025/QH15), wherever the mark stands. */
class SecretMarksTest {

  private static final String FINE = "Đã kiểm tra 12 vụ, giữ bí mật nguồn tin.";
  private final DraftChecks checks = new DraftChecks();

  @ParameterizedTest
  @ValueSource(strings = {"MẬT", " TỐI MẬT ", "TUYỆT MẬT", "Độ mật: Mật", "Mức độ mật: Tối mật"})
  void a_mark_is_refused_in_subject_body_table_and_annex(String mark) {
    assertThat(refused(mark, Block.words(FINE), List.of())).isTrue();
    assertThat(refused("Báo cáo", Block.words(mark), List.of())).isTrue();
    var table =
        new Block.Figures(
            "",
            List.of(Block.BlockColumn.figures("TT", 1), Block.BlockColumn.words("Nội dung", 4)),
            List.of(List.of(TableCell.count(1), TableCell.text(mark))));
    assertThat(refused("Báo cáo", table, List.of())).isTrue();
    var annex = new Content.Annex("Danh sách", List.of(Block.words(mark)));
    assertThat(refused("Báo cáo", Block.words(FINE), List.of(annex))).isTrue();
  }

  @Test
  void a_sentence_that_speaks_of_secrets_is_no_mark() {
    assertThat(refused("Bảo vệ bí mật nhà nước", Block.words(FINE), List.of())).isFalse();
  }

  private boolean refused(String subject, Block body, List<Content.Annex> annexes) {
    return checks
        .fault(
            new Drafting(
                Kinds.PERIODIC_REPORT,
                "QLTT-AG",
                subject,
                List.of(),
                new Content(List.of(), List.of(body), annexes),
                List.of(),
                null,
                null))
        .filter(fault -> fault.code().equals("documents.secret"))
        .isPresent();
  }
}
