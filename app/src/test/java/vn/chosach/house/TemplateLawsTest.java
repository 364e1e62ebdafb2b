package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws for page templates hold, and each one catches a planted template. */
@Tag("apart")
class TemplateLawsTest {

  static List<Law> laws() {
    return List.of(
        new Law("nothing is printed unescaped", TemplateLaws::unescaped, "<p>$unsafe{x}</p>"),
        new Law("no inline style", TemplateLaws::inline, "<p style=\"color: red\">${x}</p>"),
        new Law("no style sheet in the page", TemplateLaws::inline, "<style>p {}</style>"),
        new Law("no inline handler", TemplateLaws::inline, "<a onclick=\"f()\">${x}</a>"),
        new Law("no hx-on", TemplateLaws::inline, "<a hx-on:click=\"f('${name}')\">${x}</a>"),
        new Law("no javascript:", TemplateLaws::inline, "<a href=\"javascript:f()\">${x}</a>"),
        new Law("no inline script", TemplateLaws::script, "<script>f()</script>"),
        new Law(
            "no template call in a script",
            TemplateLaws::script,
            "<script type=\"application/ld+json\">@template.ui.head(x = 1)</script>"),
        new Law(
            "nothing from elsewhere",
            TemplateLaws::fromElsewhere,
            "<script src=\"https://cdn.example/x.js\"></script>"),
        new Law(
            "a form that posts carries its token",
            TemplateLaws::formsWithoutToken,
            "<form method=\"post\" action=\"/x\"><button>${x}</button></form>"),
        new Law(
            "a list of the desk has views",
            TemplateLaws::listsWithoutViews,
            "@template.ui.deskFrame(page = page, content = @`@template.ui.pager(page = page)`)"),
        new Law("no visible text", TemplateLaws::hardCoded, "<h1>Trang chủ</h1>"),
        new Law("no spoken text", TemplateLaws::hardCoded, "<img alt=\"Logo\">"),
        new Law(
            "no visible text in content blocks",
            TemplateLaws::hardCoded,
            "@template.ui.publicFrame(page = page, content = @`<p>Xin chào</p>`)"),
        new Law(
            "no visible text in parameters",
            TemplateLaws::hardCoded,
            "@template.ui.text(page = page, label = \"Name\")"));
  }

  static List<Template> templates() {
    return Template.all();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theHouseKeepsIt(Law law) {
    assertThat(templates()).hasSizeGreaterThan(20);
    assertThat(templates().stream().flatMap(law.faults())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void itCatchesWhatWasPlanted(Law law) {
    String planted = "@param String x\n<%-- Lời giải thích --%>\n" + law.planted();
    assertThat(law.faults().apply(Template.of("planted.jte", planted)))
        .singleElement()
        .asString()
        .startsWith("planted.jte:3 ");
  }

  /** Of 1,071 on 1 December 2026; the number is only lowered. */
  @Test
  void longLinesBecomeFewer() {
    assertThat(templates().stream().mapToLong(TemplateLaws::longLines).sum())
        .isLessThanOrEqualTo(4);
    String line = "<p>" + "x".repeat(TemplateLaws.LINE) + "</p>\n";
    assertThat(TemplateLaws.longLines(Template.of("planted.jte", "<p>x</p>\n" + line)))
        .isEqualTo(1);
  }

  @Test
  void anHonestTemplateIsLeftAlone() {
    var template =
        Template.of(
            "honest.jte",
            """
            @import vn.chosach.ui.Page
            @param Page page
            @param String size = "s"
            <%-- Chú thích không ai đọc trên trang. --%>
            @template.ui.publicFrame(page = page, title = page.t("x.y"), content = @`
            <h1 class="big ${size}" title="${page.t("x.z")}">${page.t("x.y")}&nbsp;→ 1.</h1>
            @if(page.viewer() != null && "a".equals(size))<p>${page.t("x.a")}</p>@else–@endif
            @for(var one : page.slot("x.main", Map.of("k", "v")))<div>${one}</div>@endfor
            <form method="post" action="/x">@template.ui.csrf(page = page)</form>
            <script src="/ui/htmx.js" defer></script>
            `)
            """);
    assertThat(laws().stream().flatMap(law -> law.faults().apply(template))).isEmpty();
    assertThat(template.strings()).contains("x.y", "x.z", "x.a", "x.main", "s");
  }

  /** A law, how it is looked for, and a template that breaks it. */
  record Law(String says, Function<Template, Stream<String>> faults, String planted) {
    @Override
    public String toString() {
      return says;
    }
  }
}
