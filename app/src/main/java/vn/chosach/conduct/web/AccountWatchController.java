package vn.chosach.conduct.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.ui.Page;

/**
 * What the integrity desk is told about accounts: who asked for whose account, role or way in, who
 * agreed, and whose signature was refused because one had made the other.
 */
@Controller
record AccountWatchController(
    AccountRequests requests, SecondPersonPolicy seconds, Officers officers, Agencies agencies) {

  @GetMapping(ConductRoutes.ACCOUNTS)
  ModelAndView show(Page page) {
    List<AccountRequest> asked = requests.newest();
    List<SecondPersonPolicy.Try> tries = seconds.tries();
    Map<UUID, String> names = names(asked, tries);
    return new ModelAndView(
        "conduct/accounts",
        "watch",
        new AccountWatchPage(
            tries.stream().map(one -> row(one, names, page)).toList(),
            asked.stream().map(one -> row(one, names, page)).toList()));
  }

  private AccountWatchPage.Tried row(
      SecondPersonPolicy.Try one, Map<UUID, String> names, Page page) {
    UUID beside = one.beside();
    return new AccountWatchPage.Tried(
        page.moment(one.at()),
        person(one.officer(), one.agency(), names, page),
        beside == null ? "–" : names.getOrDefault(beside, "–"),
        page.t("conduct.accounts." + one.code().replaceFirst("^officers\\.", "")));
  }

  private AccountWatchPage.AccountWatchAsked row(
      AccountRequest one, Map<UUID, String> names, Page page) {
    AccountRequest.Settled settled = one.settled();
    return new AccountWatchPage.AccountWatchAsked(
        page.moment(one.asked().at()),
        what(one, names, page),
        person(one.asked().officer(), one.asked().agency(), names, page),
        settled == null
            ? page.t("conduct.accounts.waits")
            : page.t(
                outcome(settled.outcome()),
                person(settled.by().officer(), settled.by().agency(), names, page),
                page.moment(settled.by().at())),
        one.reason());
  }

  private String what(AccountRequest one, Map<UUID, String> names, Page page) {
    return switch (one.wish()) {
      case AccountRequest.AccountRequestWish.WishOpen open ->
          page.t(
              "conduct.accounts.open",
              open.account().displayName(),
              agency(open.account().agencyKey(), page),
              role(open.role(), page));
      case AccountRequest.AccountRequestWish.Grant grant ->
          page.t(
              "conduct.accounts.grant",
              names.getOrDefault(grant.officer(), "–"),
              role(grant.role().name(), page));
      case AccountRequest.AccountRequestWish.Move move ->
          page.t(
              "conduct.accounts.move",
              names.getOrDefault(move.officer(), "–"),
              agency(move.agencyKey(), page));
      case AccountRequest.AccountRequestWish.WishLink link ->
          page.t("conduct.accounts.link", names.getOrDefault(link.officer(), "–"));
    };
  }

  private static String outcome(AccountRequest.AccountRequestOutcome outcome) {
    return switch (outcome) {
      case AGREED -> "conduct.accounts.agreed";
      case DENIED -> "conduct.accounts.denied";
      case WITHDRAWN -> "conduct.accounts.withdrawn";
    };
  }

  private static String role(String name, Page page) {
    return name.isEmpty()
        ? "–"
        : page.t("officers.role." + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  private String person(UUID officer, @Nullable String agency, Map<UUID, String> names, Page page) {
    String name = names.getOrDefault(officer, "–");
    return agency == null ? name : name + ", " + agency(agency, page);
  }

  private String agency(String key, Page page) {
    return agencies.asOf(key, page.today()).map(one -> one.name().in(page.lang())).orElse(key);
  }

  private Map<UUID, String> names(List<AccountRequest> asked, List<SecondPersonPolicy.Try> tries) {
    Set<UUID> all = new HashSet<>();
    for (AccountRequest one : asked) {
      all.add(one.asked().officer());
      if (one.officer() != null) {
        all.add(one.officer());
      }
      if (one.settled() != null) {
        all.add(one.settled().by().officer());
      }
    }
    for (SecondPersonPolicy.Try one : tries) {
      all.add(one.officer());
      if (one.beside() != null) {
        all.add(one.beside());
      }
    }
    return officers.displayNames(all);
  }
}
