package vn.chosach.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLinter;
import vn.chosach.screening.rules.RuleReader;

/** Rules that say what cannot be meant are named when they are read, and the others load. */
class RuleFaultsTest {

  private static String rule(String id, String lines) {
    return "[rule " + id + "]\nversion: 1\ntitle: t\nweight: 60\nlaw: L\n" + lines + "\n";
  }

  private static List<String> faults(String lines) {
    RuleBook book = RuleReader.read("x", rule("a.good", "need: gấu bông") + rule("a.b", lines));
    assertThat(book.rules()).as("the other loads").anyMatch(rule -> rule.id().equals("a.good"));
    return book.defects().stream().map(RuleDefect::code).toList();
  }

  private static List<String> warnings(String text) {
    return RuleLinter.lint(RuleReader.read("x", text)).stream()
        .map(defect -> defect.rule() + " " + defect.code() + " " + defect.detail())
        .toList();
  }

  @Test
  @Timeout(30)
  void aPatternThatWritesItselfOutAMillionTimesIsRefusedBeforeItIsCompiled() {
    for (String pattern :
        List.of(
            "((a{1,100}){1,100}){1,100}b",
            "((((a{999}){999}){999}){999}){999}",
            "(a?){900}",
            "([a-z]{50,}x){40}",
            "(?:(?:[^]]{9}\\)){20}){20}")) {
      assertThat(faults("need: gấu\npattern: " + pattern))
          .as(pattern)
          .containsExactly("rule.pattern-is-too-costly");
    }
    for (String pattern :
        List.of(
            "(x+x+)+y", "0[0-9]{9,10}", "size [[:alpha:]]{1,3}", "\\d{1,3}(\\.\\d{3}){1,3}k?")) {
      assertThat(faults("need: gấu\npattern: " + pattern)).as(pattern).isEmpty();
    }
  }

  @Test
  void aComparisonOfPricesWantsMarks() {
    assertThat(faults("need: gấu bông\nnorm: 0..30")).containsExactly("rule.marks-are-missing");
    assertThat(faults("need: gấu bông\nown: no")).containsExactly("rule.marks-are-missing");
    assertThat(faults("need: @brands.toys\nnorm: 0..30")).isEmpty();
  }

  @Test
  void whatWouldUndoAnEarlierLineIsNamed() {
    assertThat(faults("need: gấu bông\nofficial: yes\nofficial: no"))
        .containsExactly("rule.statement-is-doubled");
    assertThat(faults("need: gấu bông\nneed: to\nnone: a b\nnone: c d")).isEmpty();
  }

  @Test
  void listsHoldPhrasesThatCanBeLookedFor() {
    RuleBook book =
        RuleReader.read(
            "x", "[list a]\ngấu bông | @b | x\n[list b\nto lớn\n" + rule("a.b", "need: @a"));
    assertThat(book.lists()).containsEntry("a", List.of("gấu bông", "to lớn"));
    assertThat(book.defects())
        .extracting(RuleDefect::code)
        .containsExactly(
            "rule.list-stands-among-phrases",
            "rule.phrase-is-one-letter",
            "rule.head-is-not-closed");
    assertThat(faults("need: gấu | @a")).containsExactly("rule.list-stands-among-phrases");
    assertThat(faults("need: |||")).containsExactly("rule.statement-is-empty");
  }

  @Test
  void nearNeedsTwoSidesAndADistance() {
    for (String near :
        List.of("a b ~-5 c d", "a b ~999999999 c d", "~3 c d", "a b ~3", "a b ~51 c d", "a ~ b")) {
      assertThat(faults("need: gấu bông\nnear: " + near))
          .as(near)
          .containsExactly("rule.near-is-malformed");
    }
    assertThat(faults("need: gấu bông\nnear: gấu ~0 bông")).isEmpty();
  }

  @Test
  void nearTakesListsOnEitherSide() {
    String lists = "[list big]\nto | lớn\n[list bear]\ngấu bông\n";
    for (String near : List.of("@bear ~2 @big", "gấu bông ~2 @big", "@big ~2 gấu | @bear")) {
      Screener screener = Rules.of(lists + rule("a.b", "need: gấu bông\nnear: " + near));
      assertThat(screener.screen(Listing.of("Gấu bông rất to", 1)).score()).as(near).isEqualTo(60);
      assertThat(screener.screen(Listing.of("Gấu bông rất là mềm và to", 1)).score())
          .as(near)
          .isZero();
    }
  }

  @Test
  void theLinterSeesGuardsThatStandInsideTheMatch() {
    String text =
        rule("a.except", "need: gấu bông to\nexcept: bông to")
            + rule("a.none", "need: gấu bông to\nnone: Gấu")
            + rule("a.nowhere", "need: gấu bông to\nnowhere: bông")
            + rule("a.list", "need: @bears\nexcept: @bears")
            + rule("a.shelf", "need: gấu bông to\nneed-category: đồ chơi\ncategory-not: chơi")
            + rule("a.marked", "need: gấu bông to\nnone: gâu")
            + rule("a.second", "need: gấu bông to\nneed: xinh đẹp\nexcept: xinh đẹp")
            + "[list bears]\ngấu bông\n";
    assertThat(warnings(text))
        .containsExactlyInAnyOrder(
            "a.except rule.is-unreachable gấu bông to",
            "a.none rule.is-unreachable gấu bông to",
            "a.nowhere rule.is-unreachable gấu bông to",
            "a.list rule.is-unreachable @bears",
            "a.shelf rule.is-unreachable đồ chơi");
  }

  @Test
  void theLinterSeesTwinsThatAreWrittenOtherwiseAndKindsThatAreNone() {
    String text =
        rule("a.one", "need: gấu bông | búp bê\nkind: toys")
            + rule("a.two", "need: Búp Bê | GẤU BÔNG\nkind: toys")
            + rule("a.three", "need: gau bong | búp bê\nkind: toys")
            + rule("a.four", "need: gấu bông\nkind: toyz")
            + "[kind toys]\ngấu\n";
    assertThat(warnings(text))
        .containsExactlyInAnyOrder(
            "a.two rule.duplicates-another a.one", "a.four rule.kind-is-unknown toyz");
  }

  @Test
  void theLinterHeedsWordsOfDenial() {
    String text =
        "[list denials]\nkhông | k\n[list papers]\nchính hãng\n"
            + rule("a.denied", "need: gấu không hoá đơn\nnone: hoá đơn")
            + rule("a.except", "need: gấu k hoá đơn\nexcept: hoá đơn")
            + rule("a.both", "need: gấu bông\nnone: không chính hãng\nnowhere: @papers")
            + rule("a.one", "need: gấu to\nnone: không bán | chính hãng");
    assertThat(RuleReader.read("x", text).defects()).isEmpty();
    assertThat(warnings(text))
        .containsExactlyInAnyOrder(
            "a.except rule.is-unreachable gấu k hoá đơn",
            "a.both rule.guard-excuses-its-denial không chính hãng");
  }
}
