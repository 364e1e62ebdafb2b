package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chosach.gallery.Gallery;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Validity;
import vn.chosach.ui.NavEntry.NavEntryGroup;

class PageTest {

  private static final Instant NOW = Instant.parse("2026-11-25T17:30:00Z");

  private static Page page(
      Lang lang, String path, @Nullable String query, @Nullable Viewer viewer) {
    var nav =
        List.of(
            new NavEntry(NavEntryGroup.RECORDS, 20, "/b", "ui.nav.home", Set.of()),
            new NavEntry(NavEntryGroup.RECORDS, 10, "/a", "ui.nav.home", Set.of(Role.OPERATOR)),
            new NavEntry(NavEntryGroup.RECORDS, 30, "/c", "ui.nav.home", Set.of(Role.AUDITOR)),
            new NavEntry(NavEntryGroup.MONITORING, 10, "/a/con", "ui.nav.home", Set.of()));
    var visit =
        new Page.Visit() {
          @Override
          public Page.@Nullable Csrf csrf() {
            return null;
          }

          @Override
          public @Nullable FlashMessage said() {
            return null;
          }

          @Override
          public String origin() {
            return "https://chosach.example";
          }
        };
    return new Page(
        lang,
        path,
        query,
        viewer,
        false,
        NOW,
        visit,
        new Page.Parts(
            new Texts(),
            nav,
            List.of(),
            List.of(),
            Gallery.NOTHING_WAITS,
            file -> file + "?1",
            null));
  }

  private static Page vietnamese(String path) {
    return page(Lang.VI, path, null, null);
  }

  @Test
  void anEnglishPageLeadsToEnglishPages() {
    Page page = page(Lang.EN, "/lien-he", "q=1&a=2", null);
    assertThat(page.href("/x")).isEqualTo("/en/x");
    assertThat(page.redirect("/x")).isEqualTo("redirect:/en/x");
    assertThat(page.inOtherLanguage()).isEqualTo("/lien-he?q=1&a=2");
    assertThat(page.absolute(Lang.EN)).isEqualTo("https://chosach.example/en/lien-he");
    assertThat(page.absolute(Lang.VI)).isEqualTo("https://chosach.example/lien-he");
  }

  @Test
  void theDayIsTheDayInVietnam() {
    Page page = vietnamese("/");
    assertThat(page.today()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(page.moment(NOW)).isEqualTo("26/11/2026 00:30");
    assertThat(page.day(null)).isEqualTo("–");
  }

  @Test
  void figuresAreWrittenTheVietnameseWay() {
    assertThat(vietnamese("/").number(1_250_000)).isEqualTo("1.250.000");
    assertThat(vietnamese("/").money(new Dong(1_250_000))).isEqualTo("1.250.000\u00a0₫");
  }

  @Test
  void aLinkKnowsWhetherItLeadsHereOrToTheSection() {
    assertThat(vietnamese("/a").current("/a")).isEqualTo("page");
    assertThat(vietnamese("/a/7").current("/a")).isEqualTo("true");
    assertThat(vietnamese("/ab").current("/a")).isNull();
    assertThat(vietnamese("/a").current("/")).isNull();
  }

  @Test
  void ofTwoSectionsOnlyTheNearerIsMarked() {
    assertThat(vietnamese("/a/con/7").current("/a/con")).isEqualTo("true");
    assertThat(vietnamese("/a/con/7").current("/a")).isNull();
  }

  @Test
  void theNavigationShowsWhatTheRolesAllowInItsOrder() {
    assertThat(page(Lang.VI, "/", null, Gallery.Officer.ON_DUTY).nav(NavEntryGroup.RECORDS))
        .extracting(NavEntry::path)
        .containsExactly("/a", "/b");
    assertThat(vietnamese("/").nav(NavEntryGroup.RECORDS)).isEmpty();
  }

  @Test
  void aRefusalNamesDaysAsPeopleWriteThem() {
    Refusal upsideDown =
        Validity.refused(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 1, 2)).orElseThrow();
    assertThat(vietnamese("/").t(upsideDown)).contains("31/12/2026", "02/01/2026");
    assertThat(upsideDown.facts()).containsEntry("to", "2026-01-02");
  }

  @Test
  void aRefusalWithoutATextIsADefectAndNotAnEmptyPage() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> vietnamese("/").t(Refusal.of("ui.no-such-text")))
        .hasMessageContaining("refusal.ui.no-such-text");
  }

  @Test
  void aFieldNamesItsHintAndItsErrorInThatOrder() {
    var errors = FormErrors.none().with("ten", "Hãy nhập tên");
    assertThat(errors.describedBy("ten", "gợi ý")).isEqualTo("ten-hint ten-error");
    assertThat(errors.describedBy("ten", null)).isEqualTo("ten-error");
    assertThat(errors.describedBy("khac", null)).isNull();
    assertThat(errors.on("ten")).isEqualTo("Hãy nhập tên");
    assertThat(FormErrors.none().isEmpty()).isTrue();
  }

  @Test
  void whatIsWrongIsListedInTheOrderOfTheFormAndAChoiceNobodyMadeStaysWhereItWasFound() {
    var found =
        FormErrors.none().with("ngay", "3").with("chon", "?").with("ten", "1").with("so", "2");
    assertThat(found.inOrderOf(List.of("_csrf", "ten", "so", "ngay")).all())
        .extracting(FormErrors.Problem::field)
        .containsExactly("ten", "so", "ngay", "chon");
    assertThat(found.inOrderOf(List.of())).isEqualTo(found);
  }

  @Test
  void aFormSendsTheBrowserOnOnlyBelowThePageThatItMayName() {
    for (String good : List.of("/a/con", "/a/con/7?trang=2&tim=k%C3%ADn", "/a/con#viec")) {
      assertThat(Page.below("/a/con", good)).isEqualTo(good);
    }
    for (String bad :
        List.of(
            "",
            "/b",
            "/a/conkhac",
            "//a.example/a/con",
            "/a/con//x",
            "/a/con\\x",
            "/a/con?x={y}",
            "/a/con/{id}",
            "/a/con?x=1\r\nSet-Cookie: a=b",
            "/a/con\u2028",
            "/a/con x",
            "/a/con/" + "x".repeat(2_000))) {
      assertThat(Page.below("/a/con", bad)).as(bad).isEqualTo("/a/con");
    }
  }

  @Test
  void whatSearchEnginesAreToldCannotEndItsElement() {
    Page page = Pages.of(Lang.VI, "/hang-that/sua");
    var out = new gg.jte.output.StringOutput();
    StructuredData.of(
            page,
            "</script><script>alert(1)</script>",
            "A & B",
            List.of(StructuredData.howTo("<b>", "d", Lang.VI, List.of("</SCRIPT>"))))
        .writeTo(out);
    assertThat(out.toString()).doesNotContain("<", ">", "&").contains("HowToStep");
  }

  @Test
  void aTitleAndASnippetAreCutBetweenWords() {
    assertThat(StructuredData.brief("Một tên ngắn")).isEqualTo("Một tên ngắn");
    assertThat(StructuredData.brief("từ ".repeat(40))).hasSizeLessThanOrEqualTo(54).endsWith("từ…");
    assertThat(StructuredData.snippet("Ngắn.", "Thêm cho đủ.")).isEqualTo("Ngắn. Thêm cho đủ.");
    assertThat(StructuredData.snippet("chữ ".repeat(90), "thêm")).hasSizeLessThanOrEqualTo(160);
  }
}
