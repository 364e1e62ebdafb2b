package vn.chosach.officers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Account;
import vn.chosach.officers.AccountSearch;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Lists accounts and shows one. */
@Controller
@RequestMapping("/quan-tri/tai-khoan")
record AccountsController(Officers officers, AgencyRoll agencies, AccountPages pages) {

  static final String PATH = "/quan-tri/tai-khoan";

  @GetMapping
  String list(
      Page page,
      Model model,
      @RequestParam(name = "tu", defaultValue = "") String words,
      @RequestParam(name = "co-quan", defaultValue = "") String agency,
      @RequestParam(name = "vai-tro", defaultValue = "") String role,
      @RequestParam(name = "trang-thai", defaultValue = "") String status,
      @RequestParam(name = "trang", defaultValue = "1") int number) {
    int asked = Math.clamp(number, 1, 100_000);
    String sought = words.length() > 100 ? words.substring(0, 100) : words;
    AccountSearch.AccountSearchFound found =
        officers.search(
            new AccountSearch(
                sought,
                agency.isBlank() ? null : agency,
                named(Role.values(), role),
                named(Account.Status.values(), status),
                asked));
    model.addAttribute(
        "list",
        new AccountListPage(
            sought,
            agency,
            role,
            status,
            agencyChoices(page),
            RoleName.choices(page),
            statusChoices(page),
            found.rows().stream().map(row -> row(page, row)).toList(),
            found.total(),
            new ListSheet(asked, AccountSearch.PAGE_SIZE)
                .pager(
                    found.total(),
                    one -> PATH + "?" + query(sought, agency, role, status) + "trang=" + one,
                    page)));
    return "officers/accounts";
  }

  @GetMapping("/{id}")
  String account(Page page, Model model, Viewer viewer, @PathVariable UUID id) {
    Account account = officers.account(id).orElseThrow(Page::absent);
    model.addAttribute("shown", pages.of(page, account, viewer));
    return "officers/account";
  }

  private static AccountListPage.AccountListRow row(Page page, AccountSearch.AccountSearchRow row) {
    boolean active = row.status() == Account.Status.ACTIVE;
    return new AccountListPage.AccountListRow(
        page.href(PATH + "/" + row.id()),
        row.displayName(),
        row.accountName(),
        row.agencyName() == null ? "–" : row.agencyName().in(page.lang()),
        row.roles().isEmpty() ? "–" : RoleName.all(page, row.roles()),
        active ? Tone.OK : Tone.NONE,
        statusName(page, row.status()));
  }

  private List<Choice> agencyChoices(Page page) {
    return agencies.on(page.today()).stream()
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  private static List<Choice> statusChoices(Page page) {
    return Arrays.stream(Account.Status.values())
        .map(status -> Choice.of(status.name(), statusName(page, status)))
        .toList();
  }

  static String statusName(Page page, Account.Status status) {
    return switch (status) {
      case ACTIVE -> page.t("officers.status.active");
      case LEFT -> page.t("officers.status.left");
    };
  }

  private static String query(String words, String agency, String role, String status) {
    return parameter("tu", words)
        + parameter("co-quan", agency)
        + parameter("vai-tro", role)
        + parameter("trang-thai", status);
  }

  private static String parameter(String name, String value) {
    return value.isBlank()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
