package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.folding.Phrase;

class FoldingTest {

  @Test
  void marksCaseAndDFoldAway() {
    assertThat(Folds.fold("Đặc khu PHÚ QUỐC")).isEqualTo("dac khu phu quoc");
  }

  @Test
  void decomposedMarksFoldLikeComposedOnes() {
    String composed = "thuốc lá điện tử";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    assertThat(Folds.fold(decomposed)).isEqualTo(Folds.fold(composed));
  }

  @Test
  void styledFullWidthAndLookAlikeLettersFoldToPlainOnes() {
    assertThat(Folds.fold("𝐌𝐋𝐁 ＮＩＫＥ Ⓖⓤⓒⓒⓘ рrаdа ﬁla 🅰🅱"))
        .isEqualTo("mlb nike guci prada fila ab");
  }

  @Test
  void zeroWidthCharactersVanishAndRepeatsCollapse() {
    assertThat(Folds.fold("ro\u200Blex fakeeee 100 km")).isEqualTo("rolex fake 100 km");
  }

  @Test
  void everyTokenKnowsItsPlaceInTheOriginal() {
    FoldedText text = new FoldedText();
    String original = "Giày 𝐍𝐈𝐊𝐄 — ệ\u0301 ĐẸP!";
    text.add(original);
    for (int t = 0; t < text.tokens(); t++) {
      String slice = original.substring(text.originalStart(t), text.originalEnd(t));
      assertThat(Folds.fold(slice))
          .isEqualTo(text.subSequence(text.start(t), text.end(t)).toString());
    }
  }

  @Property(tries = 500)
  void placesHoldForAnyText(
      @ForAll @CharRange(from = 0, to = 0x2FFF) @StringLength(max = 60) String original) {
    FoldedText text = new FoldedText();
    text.add("x, ");
    text.add(original);
    int from = text.firstToken(1);
    for (int t = from; t < text.tokens(); t++) {
      int start = text.originalStart(t);
      int end = text.originalEnd(t);
      assertThat(start).isBetween(0, end);
      assertThat(end).isLessThanOrEqualTo(original.length());
      assertThat(Folds.fold(original.substring(start, end)))
          .isEqualTo(text.subSequence(text.start(t), text.end(t)).toString());
      assertThat(text.originalOf(text.start(t))).isBetween(start, end);
    }
  }

  @Test
  void marksThatAreWrittenMustAgree() {
    assertThat(agrees("bán hàng giả loại đẹp", "hàng giả", false)).isTrue();
    assertThat(agrees("ban hang gia loai dep", "hàng giả", false)).isTrue();
    assertThat(agrees("bán hàng giá rẻ", "hàng giả", false)).isFalse();
    assertThat(agrees("ban hang gia loai dep", "hàng giả", true)).isFalse();
  }

  @Test
  void oldAndNewPlaceOfTheToneAreTheSameWord() {
    assertThat(agrees("không hoá đơn", "không hóa đơn", true)).isTrue();
  }

  private static boolean agrees(String original, String phrase, boolean strict) {
    FoldedText text = new FoldedText();
    text.add(original);
    Phrase wanted = Phrase.of(phrase);
    for (int t = 0; t + wanted.tokens() <= text.tokens(); t++) {
      if (text.key(t) == wanted.key(0) && text.key(t + 1) == wanted.key(1)) {
        return text.accentsAgree(t, t + wanted.tokens() - 1, wanted, strict);
      }
    }
    throw new AssertionError("the words are not there");
  }

  @Test
  void aGiantFieldIsCutAndSaidSo() {
    FoldedText text = new FoldedText();
    assertThat(text.add("a ".repeat(5_000_000))).isFalse();
    text.clear();
    assertThat(text.add("ngắn")).isTrue();
  }
}
