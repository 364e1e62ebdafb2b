package vn.chosach.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import vn.chosach.identifiers.numbers.TaxCodes;

/** However a number is set, its key is the same. */
class SpellingsTest {

  private static final List<String> JOINTS =
      List.of("", " ", ".", "-", " - ", "·", "\u00a0", "–", "_");
  private static final List<String> UNSEEN = List.of("", "\u200b", "\u2060", "\u00ad", "\ufeff");
  private static final String[] WORDS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };

  @Property
  void a_mobile_number_has_one_key_in_every_setting(
      @ForAll("mobiles") String digits, @ForAll Random chance) {
    String written = "Zalo " + set(withPrefix(digits, chance), chance) + " nhé";
    assertThat(IdentifierScan.of(written).identifiers())
        .as(written)
        .extracting(Identifier::key)
        .containsExactly("+84" + digits.substring(1));
  }

  @Property
  void a_mobile_number_may_be_spelt_in_words(
      @ForAll("mobiles") String digits, @ForAll Random chance) {
    var written = new StringBuilder("gọi ");
    for (char digit : digits.toCharArray()) {
      String word = WORDS[digit - '0'];
      boolean spoken = chance.nextInt(3) > 0;
      written.append(spoken ? word : digit).append(chance.nextBoolean() ? " " : "-");
    }
    assertThat(IdentifierScan.of(written.toString()).identifiers())
        .as(written.toString())
        .extracting(Identifier::key)
        .containsExactly("+84" + digits.substring(1));
  }

  @Property
  void the_place_of_a_number_reads_as_the_same_number(
      @ForAll("mobiles") String digits, @ForAll Random chance) {
    String written = "ở chợ nổi, " + set(digits, chance) + ", hỏi chị Tư";
    Identifier found = IdentifierScan.of(written).identifiers().getFirst();
    assertThat(IdentifierScan.of(written.substring(found.start(), found.end())).identifiers())
        .extracting(Identifier::key)
        .containsExactly(found.key());
  }

  @Property
  void an_account_has_one_key_in_every_setting(
      @ForAll @CharRange(from = '1', to = '9') @StringLength(min = 8, max = 19) String digits,
      @ForAll Random chance) {
    String joint = List.of("", " ", ".", "-").get(chance.nextInt(4));
    var written = new StringBuilder();
    for (int i = 0; i < digits.length(); i += 4) {
      written.append(i == 0 ? "" : joint).append(digits, i, Math.min(i + 4, digits.length()));
    }
    assertThat(IdentifierScan.of("STK " + written + " Vietcombank").identifiers())
        .filteredOn(found -> found.kind() == IdentifierKind.BANK_ACCOUNT)
        .extracting(Identifier::key)
        .containsExactly("970436:" + digits);
  }

  @Property
  void one_wrong_digit_never_passes_as_a_tax_code(
      @ForAll @CharRange(from = '1', to = '9') @StringLength(9) String nine,
      @ForAll @IntRange(max = 9) int place,
      @ForAll @IntRange(min = 1, max = 9) int change) {
    for (char check = '0'; check <= '9'; check++) {
      String code = nine + check;
      if (TaxCodes.checks(code)) {
        char[] wrong = code.toCharArray();
        wrong[place] = (char) ('0' + (wrong[place] - '0' + change) % 10);
        assertThat(TaxCodes.checks(new String(wrong))).as(new String(wrong)).isFalse();
      }
    }
  }

  @Property
  void a_shop_name_has_one_key_in_every_address(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 5, max = 20) String name,
      @ForAll Random chance) {
    String scheme = List.of("https://", "http://", "HTTPS://", "").get(chance.nextInt(4));
    String host =
        List.of("www.tiktok.com", "tiktok.com", "m.tiktok.com", "TikTok.com")
            .get(chance.nextInt(4));
    String tail =
        List.of("", "/", "?is_from_webapp=1", "/?lang=vi#x", "/live").get(chance.nextInt(5));
    String written = "xem " + scheme + host + "/@" + name + tail + " nhé";
    assertThat(IdentifierScan.of(written).identifiers())
        .as(written)
        .extracting(Identifier::key)
        .containsExactly("tiktok/@" + name);
  }

  @Provide
  Arbitrary<String> mobiles() {
    Arbitrary<String> heads =
        Arbitraries.of(
            "032", "033", "039", "052", "055", "056", "058", "059", "070", "076", "079", "081",
            "085", "089", "090", "091", "096", "098");
    Arbitrary<String> tails = Arbitraries.strings().numeric().ofLength(7);
    return Combinators.combine(heads, tails).as((head, tail) -> head + tail);
  }

  private static String withPrefix(String digits, Random chance) {
    return switch (chance.nextInt(4)) {
      case 0 -> "+84" + digits.substring(1);
      case 1 -> "84" + digits.substring(1);
      case 2 -> "0084" + digits.substring(1);
      default -> digits;
    };
  }

  /** Cuts the digits anywhere, joins them by one joint, hides signs, uses other digits. */
  private static String set(String digits, Random chance) {
    String joint = JOINTS.get(chance.nextInt(JOINTS.size()));
    int script = new int[] {'0', '０', '٠', 0x1D7CE}[chance.nextInt(4)];
    var written = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char sign = digits.charAt(i);
      if (i > 1 && sign != '+' && chance.nextInt(3) == 0) {
        written.append(joint);
      }
      if (sign == '+') {
        written.append(sign);
      } else {
        written.appendCodePoint(script + sign - '0');
      }
      written.append(UNSEEN.get(chance.nextInt(UNSEEN.size())));
    }
    return written.toString();
  }
}
