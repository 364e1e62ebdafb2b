package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CodeTest {

  @Test
  void aCodeIsReadHoweverItIsTyped() {
    Code code = new Code("K7QM3XRD9T2VH0P1");
    for (String typed :
        new String[] {
          "K7QM3XRD9T2VH0P1",
          "k7qm-3xrd-9t2v-h0p1",
          " K7QM 3XRD\u00a09T2V\u2013H0P1 ",
          "K7QM.3XRD.9T2V.HOPI",
          "k7qm3xrd9t2vhopl"
        }) {
      assertThat(Code.typed(typed)).as(typed).contains(code);
    }
  }

  @Test
  void whatCannotBeACodeIsNone() {
    for (String typed :
        new String[] {"", "K7QM", "K7QM3XRD9T2VH0P12", "K7QM-3XRD-9T2V-UUUU", "Ẳ"}) {
      assertThat(Code.typed(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aCodeIsNeverPrintedByAccident() {
    assertThat(new Code("K7QM3XRD9T2VH0P1").toString()).doesNotContain("K7QM");
  }

  @Property
  void everyEightyBitsMakeOneCodeThatIsReadBack(@ForAll @Size(10) byte[] bits) {
    Code code = Code.of(bits);
    assertThat(Code.typed(code.grouped())).contains(code);
    byte[] other = bits.clone();
    other[9] ^= 1;
    assertThat(Code.of(other)).isNotEqualTo(code);
  }
}
