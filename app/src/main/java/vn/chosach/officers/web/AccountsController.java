package vn.chosach.officers.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.Account;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.ListTable;

/** Lists accounts and shows one. */
@Controller
@RequestMapping("/quan-tri/tai-khoan")
record AccountsController(
    Officers officers, AgencyRoll agencies, AccountPages pages, AccountDeskList accountList) {

  static final String PATH = "/quan-tri/tai-khoan";

  @GetMapping
  ModelAndView list(Page page) {
    return new ModelAndView("officers/accounts", "table", ListTable.of(accountList, page))
        .addObject("agencies", agencyChoices(page))
        .addObject("roles", RoleName.choices(page))
        .addObject("statuses", statusChoices(page));
  }

  @GetMapping("/{id}")
  String account(Page page, Model model, Viewer viewer, @PathVariable UUID id) {
    Account account = officers.account(id).orElseThrow(Page::absent);
    model.addAttribute("shown", pages.of(page, account, viewer));
    return "officers/account";
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
}
