package vn.chosach.watch.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Check digits as the GS1 General Specifications show them, and who issued a number. */
class GtinTest {

  @Test
  void the_check_digit_is_that_of_the_general_specifications() {
    // GS1 General Specifications 7.9: 629104150021 gives 3.
    assertThat(Gtin.checkDigit("629104150021")).isEqualTo(3);
    assertThat(Gtin.of("6291041500213")).isPresent();
    assertThat(Gtin.of("6291041500214")).isEmpty();
    assertThat(Gtin.checkDigit("9638507")).isEqualTo(4);
    assertThat(Gtin.checkDigit("03600029145")).isEqualTo(2);
    assertThat(Gtin.checkDigit("1061414100041")).isEqualTo(5);
  }

  @Test
  void one_digit_wrong_is_always_seen() {
    String right = "8930000000019";
    assertThat(Gtin.of(right)).isPresent();
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(Gtin.of(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
      }
    }
  }

  @Test
  void other_lengths_and_other_signs_are_none() {
    for (String text :
        List.of("", "8", "123456789", "1234567890", "123456789012345", "89300000O")) {
      assertThat(Gtin.of(text)).as(text).isEmpty();
    }
    assertThat(Gtin.of(" 6 291041-500213 ")).map(Gtin::digits).contains("6291041500213");
  }

  @Test
  void its_spellings_meet_in_fourteen_digits() {
    Gtin twelve = Gtin.of("036000291452").orElseThrow();
    assertThat(twelve.whole()).isEqualTo("00036000291452");
    assertThat(twelve.spellings())
        .containsExactly("036000291452", "00036000291452", "0036000291452");
    assertThat(Gtin.of("0036000291452").orElseThrow().whole()).isEqualTo(twelve.whole());
    assertThat(Gtin.of("6291041500213").orElseThrow().spellings())
        .containsExactly("6291041500213", "06291041500213");
  }

  @Test
  void the_prefix_names_the_organisation_that_issued_it() {
    assertThat(issuer("8930000000019")).isEqualTo("893 GS1 Vietnam [VN]");
    assertThat(issuer("6900000000014")).isEqualTo("690–699 GS1 China [CN]");
    assertThat(issuer("036000291452")).isEqualTo("001–019 GS1 US [US]");
    assertThat(issuer("1061414100041" + "5")).isEqualTo("060–139 GS1 US [US]");
    assertThat(issuer("9520000000011")).startsWith("952 Demonstrations");
    assertThat(issuer("2000000000015")).endsWith("[]");
    assertThat(issuer("96385074")).isEqualTo("9627–9699 GS1 Global Office, GTIN-8 []");
    assertThat(Gs1Prefixes.issuer(Gtin.of("1400000000014").orElseThrow())).isEmpty();
  }

  @Test
  void the_table_has_no_range_twice_and_each_in_its_order() {
    assertThat(Gs1Prefixes.all()).hasSizeGreaterThan(140);
    for (Issuer one : Gs1Prefixes.all()) {
      assertThat(one.from()).hasSameSizeAs(one.to()).isLessThanOrEqualTo(one.to());
      assertThat(one.countries()).allMatch(code -> code.matches("[A-Z]{2}"));
      assertThat(Gs1Prefixes.all().stream().filter(other -> other.covers(one.from()))).hasSize(1);
    }
  }

  private static String issuer(String digits) {
    Issuer issuer = Gs1Prefixes.issuer(Gtin.of(digits).orElseThrow()).orElseThrow();
    return issuer.range() + " " + issuer.organisation() + " " + issuer.countries();
  }
}
