package vn.chosach.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserWorkTest {

  @Test
  void itIsDoubledEachTimeThatTwiceAsManyCame() {
    assertThat(BrowserWork.bits(0, 50)).isEqualTo(15);
    assertThat(BrowserWork.bits(49, 50)).isEqualTo(15);
    assertThat(BrowserWork.bits(50, 50)).isEqualTo(16);
    assertThat(BrowserWork.bits(150, 50)).isEqualTo(17);
    assertThat(BrowserWork.bits(1_000, 50)).isEqualTo(19);
    assertThat(BrowserWork.bits(Integer.MAX_VALUE, 50)).as("a phone still does it").isEqualTo(23);
  }

  @Test
  void itCountsForItsFormAlone() {
    BrowserWork done = DoneWork.of(10);
    assertThat(done.reaches(10)).isTrue();
    assertThat(done.toString()).doesNotContain(done.form());
    assertThat(new BrowserWork(done.form(), "").reaches(0)).isFalse();
    assertThat(new BrowserWork("", done.number()).reaches(0)).isFalse();
    assertThat(new BrowserWork("A".repeat(500), done.number()).form()).isEmpty();
    assertThat(DoneWork.NONE.reaches(0)).isFalse();
    String zeros = DoneWork.of(16).form();
    assertThat(zeros).isNotEqualTo(done.form());
    assertThat(BrowserWork.zeros("abc")).as("SHA-256 ba7816bf").isZero();
  }
}
