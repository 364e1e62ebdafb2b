package vn.chosach.gallery;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Choice;
import vn.chosach.ui.DeskNav;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/**
 * Pages of the tests only: every component in both frames, with and without errors, and routes that
 * fail in every way a route can fail.
 */
@Controller
public class Gallery {

  /** An officer who never signed in. */
  public record Officer(UUID officerId, String displayName, String agencyKey, String agencyName)
      implements Viewer {

    public static final Officer ON_DUTY =
        new Officer(
            UUID.fromString("0193a000-0000-7000-8000-000000000007"),
            "Cán bộ trực 07",
            "QLTT-AG",
            "Chi cục Quản lý thị trường tỉnh An Giang");

    @Override
    public Set<Role> roles() {
      return Set.of(Role.OPERATOR);
    }
  }

  record Words(String text) {}

  @Configuration
  static class Routes {
    @Bean
    RouteRules galleryRules() {
      return RouteRules.of(RouteRules.only("/thu/rieng", Role.AUDITOR), RouteRules.open("/thu/**"));
    }
  }

  /** A menu without counts and pins. */
  public static final DeskNav NOTHING_WAITS =
      new DeskNav() {
        @Override
        public int waiting(Viewer viewer, String section, Page page) {
          return 0;
        }

        @Override
        public int notices(Viewer viewer, Page page) {
          return 0;
        }

        @Override
        public List<String> pins(Viewer viewer, Page page) {
          return List.of();
        }
      };

  private static final List<NavEntry> NAV =
      List.of(
          new NavEntry(NavEntryGroup.TODAY, 1, "/thu/ban", "ui.nav.home", Set.of()),
          new NavEntry(NavEntryGroup.TODAY, 2, "/thu/ban/loi", "ui.about.title", Set.of()),
          new NavEntry(NavEntryGroup.MONITORING, 1, "/thu/cong", "ui.real.title", Set.of()),
          new NavEntry(
              NavEntryGroup.ADMINISTRATION,
              1,
              "/thu/cong/loi",
              "ui.access.title",
              Set.of(Role.OPERATOR)),
          new NavEntry(
              NavEntryGroup.ADMINISTRATION, 2, "/thu", "ui.privacy.title", Set.of(Role.AUDITOR)));

  private static final FormErrors ERRORS =
      FormErrors.none()
          .with("ten", "Hãy nhập tên")
          .with("mat-khau", "Mật khẩu cần ít nhất 12 ký tự")
          .with("ke", "Hãy kể chuyện gì đã xảy ra")
          .with("nhom", "Hãy chọn nhóm hàng")
          .with("muc", "Hãy chọn mức độ")
          .with("dong-y", "Hãy đánh dấu nếu bạn đồng ý")
          .with("ngay", "Ngày không được sau hôm nay");

  private final TemplateEngine templates;

  Gallery(TemplateEngine templates) {
    this.templates = templates;
  }

  @GetMapping("/thu/cong")
  String publicFace(Page page, Model model) {
    return frame(model, page, "ui/publicFrame", FormErrors.none());
  }

  @GetMapping("/thu/cong/loi")
  String publicFaceWithErrors(Page page, Model model) {
    return frame(model, page, "ui/publicFrame", ERRORS);
  }

  /** So many letters, and then the first form. */
  @GetMapping("/thu/dai/{letters}")
  String formAtTheEnd(@PathVariable int letters, Page page, Model model) {
    String view = frame(model, page, "ui/publicFrame", FormErrors.none());
    String before = "<p>" + "a".repeat(letters) + "</p><form method=\"post\" action=\"/thu/noi\">";
    model.addAttribute("content", all(html(before), part("csrf", "page", page), html("</form>")));
    return view;
  }

  @GetMapping("/thu/ban")
  String desk(Page page, Model model) {
    return frame(model, atDesk(page), "ui/deskFrame", FormErrors.none());
  }

  @GetMapping("/thu/ban/loi")
  String deskWithErrors(Page page, Model model) {
    return frame(model, atDesk(page), "ui/deskFrame", ERRORS);
  }

  @PostMapping("/thu/noi")
  String say(Page page, FlashMessage.Speaker said) {
    said.sayWithUndo("/thu/noi", "ui.about.title");
    return page.redirect("/thu/cong");
  }

  @GetMapping("/thu/vong")
  @ResponseBody
  String echo(@RequestParam String q, @ModelAttribute Words words) {
    return q + "|" + words.text();
  }

  @GetMapping("/thu/hong/{status}")
  @ResponseBody
  String fail(@PathVariable int status) {
    throw switch (status) {
      case 500 -> new IllegalStateException("secret detail of a defect");
      case 503 -> new DataAccessResourceFailureException("no database");
      case 5033 ->
          new CannotCreateTransactionException(
              "no connection", new java.sql.SQLTransientConnectionException("all are taken"));
      default ->
          new ResponseStatusException(org.springframework.http.HttpStatusCode.valueOf(status));
    };
  }

  @GetMapping("/thu/rieng")
  @ResponseBody
  String secret() {
    return "secret";
  }

  private String frame(Model model, Page page, String view, FormErrors errors) {
    model.addAttribute("page", page);
    model.addAttribute("title", "Bộ phận của trang");
    model.addAttribute("content", parts(page, errors));
    return view;
  }

  private static Page atDesk(Page page) {
    var parts = page.parts();
    return new Page(
        page.lang(),
        page.path(),
        page.query(),
        Officer.ON_DUTY,
        page.fragment(),
        page.now(),
        page.visit(),
        new Page.Parts(
            parts.texts(),
            NAV,
            parts.publicNav(),
            parts.slots(),
            NOTHING_WAITS,
            parts.assets(),
            parts.officialAddress()));
  }

  private Content parts(Page page, FormErrors errors) {
    var choices = List.of(Choice.of("a", "Thuốc lá"), new Choice("b", "Mỹ phẩm", "Kem, son, dầu"));
    var facts = List.of(Fact.of("Số", "1.250"), new Fact("Gọi ngay", "113", "tel:113"));
    var form =
        all(
            part(
                "text",
                "page",
                page,
                "errors",
                errors,
                "name",
                "ten",
                "label",
                "Họ tên",
                "hint",
                "Như trên giấy tờ"),
            part(
                "password",
                "page",
                page,
                "errors",
                errors,
                "name",
                "mat-khau",
                "label",
                "Mật khẩu"),
            part(
                "textarea",
                "page",
                page,
                "errors",
                errors,
                "name",
                "ke",
                "label",
                "Chuyện gì",
                "optional",
                true),
            part(
                "select", "page", page, "errors", errors, "name", "nhom", "label", "Nhóm",
                "choices", choices),
            part(
                "radios", "page", page, "errors", errors, "name", "muc", "label", "Mức độ",
                "choices", choices),
            part(
                "checkbox",
                "page",
                page,
                "errors",
                errors,
                "name",
                "dong-y",
                "label",
                "Tôi đồng ý"),
            part(
                "date",
                "page",
                page,
                "errors",
                errors,
                "name",
                "ngay",
                "label",
                "Ngày",
                "value",
                "2026-11-22"),
            part("csrf", "page", page),
            part("buttons", "page", page, "text", "Gửi", "back", "/", "backText", "Quay lại"));
    return all(
        part("errorSummary", "page", page, "errors", errors),
        html("<h1>Bộ phận của trang</h1>"),
        all(Stream.of(Tone.values()).map(this::tones).toArray(Content[]::new)),
        html("<form method=\"post\" action=\"/thu/noi\">"),
        form,
        html("</form><section><h2 id=\"phieu\">Phiếu</h2>"),
        part("ticket", "labelledBy", "ve", "content", ticket(facts)),
        part("facts", "facts", facts),
        part("table", "caption", "Bảng", "heads", List.of("Tên", "Số"), "rows", rows()),
        part("empty", "text", "Chưa có gì ở đây."),
        part("notice", "content", html("<p>Lưu ý</p>")),
        part(
            "pager", "page", page, "pager", new Pager("/thu/cong", "/thu/ban", "51–100 trong 240")),
        html(
            "</section><p><button class=\"btn\" id=\"hong\""
                + " hx-get=\"/thu/hong/500\">Hỏng</button>"),
        html("</p>"));
  }

  private Content tones(Tone tone) {
    return all(
        html("<p>"),
        part("label", "tone", tone, "text", tone.name()),
        part("chip", "tone", tone, "text", tone.name()),
        part("tag", "tone", tone, "text", tone.name()),
        html("</p>"));
  }

  private Content ticket(List<Fact> facts) {
    return all(
        html("<h3 id=\"ve\">Tháng 11/2026</h3><hr class=\"tear\">"),
        part("leaders", "facts", facts));
  }

  private static Content rows() {
    return html(
        "<tr><th scope=\"row\">Cát Tường</th><td data-th=\"Số\">12</td></tr>"
            + "<tr><th scope=\"row\">Hải Âu</th><td data-th=\"Số\">7</td></tr>");
  }

  private Content part(String name, Object... named) {
    var parameters = new HashMap<String, Object>();
    for (int i = 0; i < named.length; i += 2) {
      parameters.put((String) named[i], named[i + 1]);
    }
    return output ->
        templates.render("ui/" + name + ".jte", (Map<String, Object>) parameters, output);
  }

  private static Content html(String text) {
    return output -> output.writeContent(text);
  }

  private static Content all(Content... parts) {
    return output -> {
      for (Content part : parts) {
        part.writeTo(output);
      }
    };
  }
}
