package vn.chosach.signals.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final String TIP =
      "Livestream lúc 22 giờ bán kem xách tay Thái 59.000 đồng một hũ, hàng thật ngoài tiệm 240.000"
          + " đồng. Hũ không có nhãn phụ tiếng Việt. Tôi đã mua hai hũ, bôi ba ngày thì rát đỏ mặt."
          + " Nhắn hỏi thì bị chặn, buổi phát đã xóa.";

  @Test
  void the_same_words_without_marks_are_wholly_alike() {
    String bare =
        "livestream luc 22 gio ban kem xach tay thai 59.000 dong mot hu, hang that ngoai tiem"
            + " 240.000 dong. hu khong co nhan phu tieng viet. toi da mua hai hu, boi ba ngay thi rat"
            + " do mat. nhan hoi thi bi chan, buoi phat da xoa.";
    assertThat(like(TIP, bare)).isEqualTo(100);
  }

  @Test
  void a_tip_told_again_with_small_changes_is_half_alike_or_more_and_meets_in_a_band() {
    String again = TIP.replace("hai hũ", "một hũ").replace("22 giờ", "10 giờ tối") + " Mong xử lý.";
    assertThat(like(TIP, again)).isBetween(55, 95);
    assertThat(Collections.disjoint(of(TIP).bands(), of(again).bands())).isFalse();
  }

  @Test
  void another_tip_is_not_alike() {
    String other =
        "Kho tôn cuối hẻm dán lại nhãn phân NPK, mỗi đêm hai xe tải vào ra, bao cũ đổ vào bao mới,"
            + " cân thiếu hai ký, người làm không nói tiếng địa phương.";
    assertThat(like(TIP, other)).isLessThan(10);
    assertThat(Collections.disjoint(of(TIP).bands(), of(other).bands())).isTrue();
  }

  @Test
  void like_texts_meet_within_their_segments_only() {
    var likeness = of(TIP);
    assertThat(likeness.bandsWithin(3, 5)).hasSize(48).doesNotHaveDuplicates();
    assertThat(likeness.bandsWithin(3, 5)).containsAll(likeness.bandsWithin(4, 4));
    assertThat(Collections.disjoint(likeness.bandsWithin(3, 5), likeness.bandsWithin(6, 6)))
        .isTrue();
    assertThat(likeness.bandsWithin(0, 0)).isEqualTo(likeness.bands());
  }

  @Test
  void a_few_words_have_no_likeness() {
    assertThat(Likeness.of("Bán thuốc lá lậu ở sạp 12", 1)).isEmpty();
    assertThat(Likeness.of("", 1)).isEmpty();
  }

  @Test
  void the_stored_form_comes_back_and_another_secret_gives_another() {
    assertThat(Likeness.of(of(TIP).stored())).isEqualTo(of(TIP));
    assertThat(Likeness.of(TIP, 2).orElseThrow().percent(of(TIP))).isLessThan(10);
  }

  private static int like(String one, String other) {
    return of(one).percent(of(other));
  }

  private static Likeness of(String text) {
    return Likeness.of(text, 389).orElseThrow();
  }
}
