package vn.chosach.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void marksCaseAndSpacesGoAndDStrokeBecomesD() {
    assertThat(Folding.fold("Đặc  khu\u00a0PHÚ QUỐC ")).isEqualTo("dac khu phu quoc");
    assertThat(Folding.fold("thị trấn Chợ Mới")).isEqualTo("thi tran cho moi");
  }

  @Test
  void composedAndDecomposedTextAreTheSame() {
    String composed = "Ban Chỉ đạo tỉnh Kiên Giang";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(Folding.nfc(decomposed)).isEqualTo(composed);
    assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold(composed));
  }

  @Test
  void bothTonePlacementsFoldAlike() {
    assertThat(Folding.fold("Hoà")).isEqualTo(Folding.fold("Hòa"));
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll @StringLength(max = 200) String text) {
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    assertThat(Folding.nfc(Folding.nfc(text))).isEqualTo(Folding.nfc(text));
  }
}
